import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { refuseFields } from "../../errors/refuse-field";
import type { FieldError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import type { Verb } from "../../verb";
import { Campaign } from "../campaigns/campaign";
import { CAMPAIGN } from "../campaigns/words";
import type { RequestPaperInput } from "./inputs";
import { Paper } from "./paper";
import type { PaperMaker } from "./paper-maker";
import type { PaperKind } from "./paper-kind";

/** How many papers of one account may wait at a time: nobody keeps the others' waiting. */
const MOST_WAITING = 20;

const MISSING: Record<PaperMaker["needs"][number], Text> = {
  campaignId: { zh: "请选择活动。", en: "choose the campaign." },
  aboutUnitId: { zh: "请选择推荐单位。", en: "choose the unit." },
  subjectId: { zh: "请指明是哪一项。", en: "say which one." },
  table: { zh: "请给出表格的标题和各行。", en: "give the table's headings and rows." },
  list: { zh: "请指明列表和各列。", en: "say which list and columns." },
  importKind: { zh: "请选择模板种类。", en: "choose what the template is for." },
};

/** Asks for a paper. It is made in the background in the name of the same account, and is there when its state is READY. */
export const requestPaper =
  (desk: Desk, makers: Record<PaperKind, PaperMaker>, language: keyof Text): Verb<RequestPaperInput, Paper> =>
  async ({ manager, actor, clock }, input) => {
    const { kind, campaignId = null, aboutSeat = null, aboutUnitId = null, subjectId = null, list, table, importKind, withoutPersonalData, supplement } = input;
    const maker = makers[kind];
    if (!maker.roles.includes(actor.role)) throw new DeskError("FORBIDDEN");
    const [missing, ...others] = maker.needs.filter((need) => !input[need]).map((need): FieldError => ({ field: need, message: MISSING[need] }));
    if (missing) refuseFields([missing, ...others]);
    if (list && !desk.operationsOf(actor.role).includes(`Query.${list.query}`)) throw new DeskError("FORBIDDEN", { field: "list.query" });
    if (campaignId && !(await manager.existsBy(Campaign, { id: campaignId }))) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
    const { accountId, role, seat, unitId, name } = actor;
    const [waiting] = await manager.query<[{ count: number }]>("select count(*)::int as count from papers where account_id = $1 and state = 'WAITING'", [accountId]);
    if (waiting.count >= MOST_WAITING) throw new DeskError("TOO_MANY_WAITING", { facts: { most: MOST_WAITING } });
    const options = {
      ...(withoutPersonalData && { withoutPersonalData }),
      ...(supplement && { supplement }),
      ...(list && { list: { ...list, columns: list.columns.map((column) => ({ ...column })) } }),
      ...(table && { table: { ...table } }),
      ...(importKind && { importKind }),
    };
    const asked = { accountId, role, seat, unitId, requestedBy: name, requestedAt: clock.now().toISOString(), language };
    return manager.save(manager.create(Paper, { kind, campaignId, aboutSeat, aboutUnitId, subjectId, options, ...asked }));
  };
