import { In } from "typeorm";
import { ImportKind } from "../../imports/import-kind";
import type { Act } from "../../../verb";
import type { Award } from "../../campaigns/award";
import { RuleSetting } from "../../campaigns/rule-setting";
import { SubjectKind } from "../../campaigns/subject-kind";
import { Nomination } from "../../nominations/nomination";
import { NominationState } from "../../nominations/nomination-state";
import { type OfficialColumn, type OfficialSheet, officialColumns, officialTable, rowsOf } from "../../../workbooks/official-table";
import { chineseDate, fieldOf } from "../forms/wording";
import type { PackageScope } from "../package/package-scope";
import { type Frame, frameOf, scopeOf } from "./frame";
import { summaryShape } from "./summary-columns";
import { type SummaryContext, summaryRows } from "./summary-rows";
import { startOf, type TableMaker, workbookPaper } from "./table-paper";

/** What is recommended as things stand: drafts and what was returned, given up or refused is not. */
const REPORTED = [NominationState.SUBMITTED, NominationState.CANDIDATE];

/** Columns this wide hold texts of several lines; narrower ones are centred. */
const LONG = 20;

interface SummaryOptions {
  /** Names masked, no telephones, of births the year alone. */
  withoutPersonalData?: boolean;
}

/** 推荐对象汇总表 of a unit, a seat, or as far as the caller sees, as it stands today. */
export const summaryTable: TableMaker = {
  needs: ["campaignId"],
  make: async (act, request) => {
    const frame = await frameOf(act, scopeOf(request));
    const { withoutPersonalData } = request.options;
    const today = act.clock.today();
    return workbookPaper(["推荐对象汇总表", frame.scopeName, today, ...(withoutPersonalData ? ["不含个人信息"] : [])], await build(act, frame, today, { withoutPersonalData }));
  },
};

/** The same for a package, dated as the package says: the same record makes the same bytes. */
export const buildSummary = async (act: Act, scope: PackageScope, dated: string, options: SummaryOptions): Promise<Buffer> => build(act, await frameOf(act, scope), dated, options);

async function build(act: Act, frame: Frame, dated: string, { withoutPersonalData = false }: SummaryOptions): Promise<Buffer> {
  const { campaign, awards, where } = frame;
  const nominations = await act.manager.find(Nomination, {
    where: { ...where, state: In(REPORTED) },
    relations: { unit: true, award: true, workplace: true, person: true, collective: true, waivers: true },
    order: { award: { position: "ASC" }, unit: { position: "ASC", code: "ASC" }, position: "ASC", id: "ASC" },
  });
  const rules = await act.manager.findBy(RuleSetting, { campaignId: campaign.id });
  const context: SummaryContext = { act, referenceDate: campaign.referenceDate, rules, withoutPersonalData };
  const sheets = Object.values(SubjectKind).flatMap((kind) => {
    const ofKind = awards.filter(({ subjectKind }) => subjectKind === kind);
    return ofKind.length === 0 ? [] : [sheetOf(frame, ofKind, nominations.filter(({ subjectKind }) => subjectKind === kind), dated, context)];
  });
  return officialTable({ title: "推荐对象汇总表", date: startOf(dated), ...(!withoutPersonalData && { marker: { kind: ImportKind.NOMINEES, campaign: campaign.id } }), sheets });
}

function sheetOf({ campaign, awards, unit, scopeName }: Frame, ofKind: Award[], nominations: Nomination[], dated: string, context: SummaryContext): OfficialSheet {
  const name = named(ofKind.map((award) => award.name));
  const shape = summaryShape(ofKind[0]?.subjectKind ?? SubjectKind.PERSON, name, { withUnits: unit === null, withAwards: ofKind.length > 1 });
  return {
    name,
    title: `${fieldOf(campaign.name, awards.map((award) => award.name))}${name}推荐对象汇总表`,
    above: { left: `填报单位（盖章）：${unit?.name ?? scopeName}`, right: `填报时间：${chineseDate(dated)}` },
    columns: officialColumns(shape).map((column): OfficialColumn => ({ ...column, align: (column.width ?? 0) < LONG ? "center" : "left" })),
    rows: rowsOf(shape, summaryRows(nominations, context)),
    below: [`共 ${nominations.length} ${MEASURE[ofKind[0]?.subjectKind ?? SubjectKind.PERSON]}${ofKind.length > 1 ? `：${counts(ofKind, nominations)}` : ""}。`, "注：按推荐顺序排列；豁免事项见备注。", "填表人：　　　　　　　　审核人：　　　　　　　　联系电话："],
    orientation: "landscape",
  };
}

const MEASURE: Record<SubjectKind, string> = { [SubjectKind.COLLECTIVE]: "个", [SubjectKind.PERSON]: "人" };

const counts = (awards: Award[], nominations: Nomination[]): string => awards.map(({ id, name }) => `${name} ${nominations.filter(({ awardId }) => awardId === id).length} 人`).join("，");

/** @example named(["劳动模范", "先进工作者"]) // 劳动模范和先进工作者 */
const named = (names: string[]): string => (names.length > 1 ? `${names.slice(0, -1).join("、")}和${names.at(-1)}` : (names[0] ?? ""));
