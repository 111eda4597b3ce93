import { DeskError } from "../../../errors/desk-error";
import { isId } from "../../../graphql/planner/filter";
import type { Act } from "../../../verb";
import { loadCalendar } from "../../calendar/load-calendar";
import { onCalendar } from "../../calendar/on-calendar";
import { type EnteredYear, workingDaysFrom } from "../../calendar/working-days";
import { Award } from "../../campaigns/award";
import { Campaign } from "../../campaigns/campaign";
import { Office } from "../../campaigns/office";
import { CAMPAIGN } from "../../campaigns/words";
import { Role } from "../../accounts/role";
import { Nomination } from "../../nominations/nomination";
import { NominationState } from "../../nominations/nomination-state";
import type { ReviewGate } from "../../nominations/review-gate";
import { ReviewDecision } from "../../nominations/review-decision";
import { ReviewLevel } from "../../nominations/review-level";
import { ProcedureStep } from "../../procedure/procedure-step";
import type { ProcedureRecord } from "../../procedure/procedure-record";
import { Objection } from "../../publicity/objection";
import type { ObjectionOutcome } from "../../publicity/objection-outcome";
import { Quota } from "../../quotas/quota";
import { FindingVerdict } from "../../rules/finding";
import { judgeNomination } from "../../rules/pass-gate";
import { RecommendingUnit } from "../../units/recommending-unit";
import { UNIT } from "../../units/words";
import { WaiverState } from "../../waivers/waiver-state";
import { currentPublicity } from "./current-publicity";
import { hashOf } from "./paper-hash";
import type { PaperData } from "./paper";
import { fileName } from "./wording";

export type Meeting = Pick<ProcedureRecord, "heldOn" | "place" | "present" | "votesFor" | "votesAgainst" | "votesAbstain" | "resolution" | "evidence">;

/** One of those a unit recommends, as its report tells of them. */
export interface Recommended {
  name: string;
  award: string;
  workplace: string;
  post: string | null;
  submitted: boolean;
  recommendation: Meeting | null;
  deliberation: Meeting | null;
  shown: { startsOn: string; endsOn: string; place: string; workingDays: number; over: boolean } | null;
  /** Never who objected nor in which words. */
  objections: { receivedOn: string; outcome: ObjectionOutcome | null }[];
  /** Gates the recommending unit's own level answered for. */
  gates: ReviewGate[];
  /** Rules it does not meet and that are not waived: title and facts. */
  broken: { title: string; facts: string }[];
  waivers: { rule: string; title: string; state: WaiverState; justification: string }[];
}

/** What a unit's report on its recommendations says (notice 三（五）). */
export interface WorkReportData extends PaperData {
  campaign: string;
  notice: string;
  unit: string;
  /** The office it goes to. */
  office: string;
  awards: { name: string; places: number; recommended: number; person: boolean }[];
  nominees: Recommended[];
  /** Names of those who were given up after they had been put on record. */
  withdrawn: { name: string; award: string }[];
}

/** States in which somebody is recommended, or about to be. */
const STANDING: NominationState[] = [NominationState.DRAFT, NominationState.SUBMITTED, NominationState.RETURNED, NominationState.CANDIDATE];

/** The report of a unit as the record stands: of what the caller may see. */
export async function loadWorkReport(act: Act, { campaignId, unitId }: { campaignId: string; unitId: string }): Promise<WorkReportData> {
  const { manager, clock } = act;
  const campaign = isId(campaignId) ? await manager.findOneBy(Campaign, { id: campaignId }) : null;
  if (!campaign) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  const unit = await unitToReport(act, unitId);
  const relations = { award: true, workplace: true, person: true, collective: true, procedure: true, publicities: true, reviews: true, waivers: true };
  const all = await manager.find(Nomination, { where: { campaignId, unitId: unit.id }, relations });
  const standing = all.filter(({ state }) => STANDING.includes(state)).sort((one, other) => one.award.position - other.award.position || one.position - other.position);
  const entered = await loadCalendar(manager);
  const nominees: Recommended[] = [];
  for (const nomination of standing) nominees.push(await recommended(act, nomination, entered));
  const office = await manager.findOneBy(Office, { campaignId, seat: unit.seat });
  const facts = {
    campaign: campaign.name,
    notice: campaign.noticeNumber,
    unit: unit.name,
    office: office?.name ?? "省评选推荐工作领导小组办公室",
    awards: await awardsOf(act, { campaignId, unitId: unit.id }, nominees),
    nominees,
    withdrawn: all.filter(({ state }) => state === NominationState.WITHDRAWN).map(({ name, award }) => ({ name, award: award.name })),
  };
  return { ...facts, fileName: fileName(`推荐工作报告-${unit.shortName}`), hash: await hashOf(manager, { ...facts }), version: null, madeOn: clock.today() };
}

/** Units stand in public lists; reports are for the unit and those above it, its seat's office, the leading group and the auditor. */
async function unitToReport({ manager, actor }: Act, id: string): Promise<RecommendingUnit> {
  const unit = isId(id) ? await manager.findOneBy(RecommendingUnit, { id }) : null;
  if (!unit || !(await mayRead())) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  return unit;

  async function mayRead(): Promise<boolean> {
    if (actor.role === Role.OFFICE) return unit?.seat === actor.seat;
    if (actor.role !== Role.UNIT) return actor.role === Role.AUDITOR || actor.role === Role.LEADING_GROUP;
    const [row] = await manager.query<[{ below: boolean }]>("select $1 = any (app.unit_ids()) as below", [id]);
    return row.below;
  }
}

async function awardsOf({ manager }: Act, where: { campaignId: string; unitId: string }, nominees: Recommended[]): Promise<WorkReportData["awards"]> {
  const awards = await manager.find(Award, { where: { campaignId: where.campaignId }, order: { position: "ASC" } });
  const quotas = await manager.findBy(Quota, where);
  return awards
    .map(({ id, name, subjectKind }) => ({ name, person: subjectKind === "PERSON", places: quotas.find(({ awardId }) => awardId === id)?.places ?? 0, recommended: nominees.filter(({ award }) => award === name).length }))
    .filter(({ places, recommended: count }) => places + count > 0);
}

async function recommended(act: Act, nomination: Nomination, entered: EnteredYear[]): Promise<Recommended> {
  const { name, award, workplace, person, procedure, reviews, submittedAt, state } = nomination;
  const publicity = currentPublicity(nomination);
  const meeting = (step: ProcedureStep): Meeting | null => {
    const record = procedure.find((one) => one.step === step);
    if (!record) return null;
    const { heldOn, place, present, votesFor, votesAgainst, votesAbstain, resolution, evidence } = record;
    return { heldOn, place, present, votesFor, votesAgainst, votesAbstain, resolution, evidence };
  };
  const judged = await judgeNomination(act, nomination);
  const titleOf = (rule: string): string => judged.find((one) => one.rule === rule)?.title ?? rule;
  return {
    name,
    award: award.name,
    workplace: workplace.name,
    post: person?.post ?? null,
    submitted: state === NominationState.SUBMITTED || state === NominationState.CANDIDATE,
    recommendation: meeting(ProcedureStep.DEMOCRATIC_RECOMMENDATION),
    deliberation: meeting(ProcedureStep.COLLECTIVE_DELIBERATION),
    shown: publicity
      ? { startsOn: publicity.startsOn, endsOn: publicity.endsOn, place: publicity.place, workingDays: onCalendar(() => workingDaysFrom(publicity.startsOn, publicity.endsOn, entered)), over: publicity.endsOn < act.clock.today() }
      : null,
    objections: await objectionsOf(act, nomination.id),
    gates: submittedAt === null ? [] : (reviews.filter(({ level, decision, decidedAt }) => level === ReviewLevel.UNIT && decision === ReviewDecision.APPROVED && new Date(decidedAt) >= new Date(submittedAt)).at(-1)?.gates ?? []),
    broken: judged.filter(({ verdict }) => verdict === FindingVerdict.BROKEN).map(({ title, facts }) => ({ title, facts: facts.zh })),
    waivers: nomination.waivers.filter((waiver) => waiver.state !== WaiverState.REFUSED).map(({ rule, state: waiverState, justification }) => ({ rule, title: titleOf(rule), state: waiverState, justification })),
  };
}

/** Column by column: who objects is not read at all. */
function objectionsOf({ manager }: Act, nominationId: string): Promise<Recommended["objections"]> {
  return manager.find(Objection, { where: { nominationId }, select: { id: true, receivedOn: true, outcome: true }, order: { receivedOn: "ASC", id: "ASC" } }).then((rows) => rows.map(({ receivedOn, outcome }) => ({ receivedOn, outcome })));
}
