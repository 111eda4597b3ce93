import { refuseField, refuseFields } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { refuseDay } from "../honours/refuse-day";
import { checkObjections } from "./check-objections";
import { checkProvinceQuota } from "./check-province-quota";
import { checkShown } from "./check-shown";
import { reportedOn as lastReportedOn, selectedOn } from "./earliest-day";
import type { ReportToNationalInput } from "./inputs";
import { lockOutcomes } from "./lock-outcomes";
import { moveOutcome } from "./move-outcome";
import { NationalReport } from "./national-report";
import type { Outcome } from "./outcome";
import { OutcomeState } from "./outcome-state";
import { REPORTS } from "./outcome-table";
import { problemsOf } from "./problems-of";
import { ReportStage } from "./report-stage";
import { OUTCOME_WORDS } from "./words";

/**
 * Puts a report to the national office on record. Whoever is reported has been shown in the province where the campaign
 * asks for it, has no objection open, and R01 holds. A later report of the same stage takes those who came after.
 */
export async function reportToNational(act: Act, input: ReportToNationalInput): Promise<NationalReport> {
  const { manager, actor, clock } = act;
  const { campaignId, stage, reportedOn } = input;
  const { document, note = null } = tidy({ document: input.document, note: input.note });
  const { campaign, outcomes } = await lockOutcomes(manager, campaignId);
  const nominees = nomineesOf(outcomes, input);
  await checkDay(act, input, nominees);
  await checkShown(manager, campaign, { stage: REPORTS[stage].after, nominees, reportedOn });
  await checkObjections(manager, nominees);
  await checkProvinceQuota(manager, campaignId, outcomes, nominees);

  const { to } = REPORTS[stage];
  const reason = `${to === OutcomeState.REPORTED ? "上报国家初审" : "报送正式推荐材料"}（${document}）`;
  for (const nominee of nominees) await moveOutcome(act, nominee, { to, reason, document });
  const nominationIds = nominees.map(({ nominationId }) => nominationId);
  return manager.save(manager.create(NationalReport, { campaignId, stage, document, reportedOn, nominationIds, note, recordedBy: actor.name, recordedAt: clock.now().toISOString() }));
}

/** Those named, or all that are due. */
function nomineesOf(outcomes: Outcome[], { stage, nominationIds }: ReportToNationalInput): Outcome[] {
  const { from } = REPORTS[stage];
  const due = outcomes.filter(({ state }) => state === from);
  if (!nominationIds) {
    if (due.length > 0) return due;
    refuseField("stage", `没有处于“${OUTCOME_WORDS[from].zh}”的推荐对象，无可上报。`, `nobody is ${OUTCOME_WORDS[from].en}: there is nobody to report.`);
  }
  if (nominationIds.length === 0) refuseField("nominationIds", "请至少选择一个推荐对象。", "name at least one nomination.");
  const ids = nominationIds.map((id) => id.toLowerCase());
  const [problem, ...others] = problemsOf(ids, { outcomes, state: from, fieldOf: (line) => `nominationIds.${line}` });
  if (problem) refuseFields([problem, ...others]);
  return due.filter(({ nominationId }) => ids.includes(nominationId));
}

/** A report comes after what it rests on, the selection or the report for the first review, and is not to come. */
async function checkDay({ manager, clock }: Act, { stage, reportedOn }: ReportToNationalInput, nominees: Outcome[]): Promise<void> {
  const ids = nominees.map(({ nominationId }) => nominationId);
  const since =
    stage === ReportStage.FIRST_REVIEW
      ? { day: await selectedOn(manager, ids), zh: "名单形成日期", en: "the list was made" }
      : { day: await lastReportedOn(manager, ids, ReportStage.FIRST_REVIEW), zh: "初审上报日期", en: "the report for the first review" };
  refuseDay("reportedOn", reportedOn, clock.today(), since.day === null ? undefined : { ...since, day: since.day });
}
