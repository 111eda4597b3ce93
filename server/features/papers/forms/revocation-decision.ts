import { body, documentNumber, heading, MARGINS, salutation, section, signature, title, writeDocx } from "../../../documents/word";
import { DeskError } from "../../../errors/desk-error";
import { isId } from "../../../graphql/planner/filter";
import type { Act } from "../../../verb";
import { Award } from "../../campaigns/award";
import { Campaign } from "../../campaigns/campaign";
import { RuleSetting } from "../../campaigns/rule-setting";
import { SubjectKind } from "../../campaigns/subject-kind";
import { HonourItem } from "../../honours/honour-item";
import { type HonourItemKind } from "../../honours/honour-item-kind";
import { Revocation } from "../../honours/revocation";
import { RevocationState } from "../../honours/revocation-state";
import { REVOCATION, REVOCATION_WORDS } from "../../honours/words";
import { RecommendingUnit } from "../../units/recommending-unit";
import { hashOf } from "./paper-hash";
import type { PaperData } from "./paper";
import { chineseDate, fieldOf, fileName, sentence, withoutStop } from "./wording";

/** What a decision to revoke a title says; before it is taken, its draft. */
export interface RevocationDecisionData extends PaperData {
  /** Number of the decision; null: not yet decided. */
  document: string | null;
  /** The day of the decision, or of the draft. */
  day: string;
  /** To whom: the unit that recommended; null for honours from before the desk. */
  to: string | null;
  issuers: string[];
  holder: string;
  person: boolean;
  workplace: string;
  /** The title with what it is a title of, e.g. 全国工业和信息化系统劳动模范. */
  honour: string;
  conferredOn: string;
  conferredBy: string;
  cause: string;
  evidence: string;
  /** Grounds of the decision, once there is one. */
  decision: string | null;
  /** The notice and its sentence on revocation; null for honours from before the desk. */
  basis: { notice: string; source: string } | null;
  items: { kind: HonourItemKind; number: string | null }[];
}

const KEPT = { zh: "不予撤销的，不制发撤销决定。", en: "A title that is kept has no decision to revoke it." };

/** The decision of a revocation; one that kept the title has none. */
export async function loadRevocationDecision({ manager, clock }: Act, revocationId: string): Promise<RevocationDecisionData> {
  const revocation = isId(revocationId) ? await manager.findOne(Revocation, { where: { id: revocationId }, relations: { honour: true } }) : null;
  if (!revocation) throw new DeskError("NOT_FOUND", { field: "revocationId", facts: { what: REVOCATION } });
  const { honour, state, cause, evidence, document, decision, decidedOn, version } = revocation;
  if (state === RevocationState.KEPT) throw new DeskError("WRONG_STATE", { facts: { state: REVOCATION_WORDS[state], act: { zh: "制发撤销决定", en: "given a decision to revoke it" }, allowed: KEPT } });
  const { campaignId, unitId } = honour;
  const campaign = campaignId === null ? null : await manager.findOneBy(Campaign, { id: campaignId });
  const awards = campaignId === null ? [] : await manager.findBy(Award, { campaignId });
  const rule = campaignId === null ? null : await manager.findOneBy(RuleSetting, { campaignId, rule: "R19" });
  const unit = unitId === null ? null : await manager.findOneBy(RecommendingUnit, { id: unitId });
  const items = await manager.findBy(HonourItem, { honourId: honour.id });
  const shown = {
    document,
    to: unit?.name ?? null,
    issuers: campaign?.organizers ?? [],
    holder: honour.holderName,
    person: honour.subjectKind === SubjectKind.PERSON,
    workplace: honour.workplaceName,
    honour: `${fieldOf(honour.campaignName, awards.map(({ name }) => name))}${honour.awardName}`,
    conferredOn: honour.conferredOn,
    conferredBy: honour.document,
    cause,
    evidence,
    decision,
    basis: campaign && rule ? { notice: campaign.noticeNumber, source: rule.source } : null,
    items: items.map(({ kind, number }) => ({ kind, number })).sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind)),
  };
  const day = decidedOn ?? clock.today();
  return { ...shown, day, fileName: fileName(`撤销称号决定-${honour.holderName}`), hash: await hashOf(manager, { ...shown, decidedOn }), version, madeOn: clock.today() };
}

/** In the order in which the notice names them. */
const ITEMS: Record<HonourItemKind, string> = { PLAQUE: "奖牌", MEDAL: "奖章", CERTIFICATE: "证书" };
const ORDER = Object.keys(ITEMS);

/** The decision (关于撤销…称号的决定). Undecided, it is marked as a draft. */
export function buildRevocationDecision(data: RevocationDecisionData): Promise<Buffer> {
  const { document, day, to, issuers, holder, person, workplace, honour, conferredOn, conferredBy, cause, evidence, decision, basis, madeOn, version, hash } = data;
  const who = `${holder}${person ? "同志" : ""}`;
  const children = [
    ...title(`关于撤销${holder}`, ...`“${honour}”`.split(/(?<=系统)/), "称号的决定"),
    documentNumber(document ?? "（草案，未经决定不得作为依据）"),
    ...(to === null ? [] : [salutation(to)]),
    ...body(`${workplace}${person || holder !== workplace ? who : ""}于${chineseDate(conferredOn)}被授予“${honour}”称号（${conferredBy}）。经查，${withoutStop(cause)}（依据：${withoutStop(evidence)}）。`),
    ...body(`${basis ? `根据${basis.notice}“${withoutStop(basis.source)}”的规定` : "按照表彰奖励的有关规定"}，经领导小组研究，${decision === null ? "拟" : ""}作出如下决定：`),
    ...(decision === null ? [] : body(sentence(decision))),
    heading(`一、撤销${holder}“${honour}”称号。`),
    heading(`二、收回${recovered(data)}。`),
    ...body(`${to ?? "原推荐单位"}应当及时收回上述物品并登记收回日期；确实无法收回的，应当书面说明原因。`),
    heading("三、停止其因该称号享受的有关待遇。"),
    ...body("荣誉登记簿保留授予和撤销的全部记录。", { last: true }),
    ...signature(issuers, chineseDate(day)),
  ];
  return writeDocx({ title: `关于撤销${holder}“${honour}”称号的决定`, madeOn, sections: [section(MARGINS.letter, { version, hash }, children)] });
}

function recovered({ items, person }: RevocationDecisionData): string {
  if (items.length === 0) return person ? "奖章、证书" : "奖牌、证书";
  return items.map(({ kind, number }) => `${ITEMS[kind]}${number === null ? "" : `（编号${number}）`}`).join("、");
}
