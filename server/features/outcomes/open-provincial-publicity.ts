import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { loadCalendar } from "../calendar/load-calendar";
import { onCalendar } from "../calendar/on-calendar";
import { lastDayOf, workingDaysFrom } from "../calendar/working-days";
import { workingDaysOf } from "../publicity/period";
import { reportedOn, selectedOn } from "./earliest-day";
import type { OpenProvincialPublicityInput } from "./inputs";
import { lockOutcomes } from "./lock-outcomes";
import { SHOWN_IN } from "./outcome-table";
import { PublicityStage } from "./publicity-stage";
import { ReportStage } from "./report-stage";
import { OUTCOME_WORDS, STAGE_WORDS } from "./words";

/**
 * Puts a publicity of the whole list in the province on record: what it shows, of both seats, is frozen with its hash.
 * It is never shorter than the working days of the campaign's R05, and begins no earlier than what it shows stood.
 */
export async function openProvincialPublicity(act: Act, input: OpenProvincialPublicityInput): Promise<{ id: string }> {
  const { manager, actor, clock } = act;
  const { campaignId, stage, startsOn, endsOn } = input;
  const { campaign, outcomes } = await lockOutcomes(manager, campaignId);
  if (!campaign.publicityStages.includes(stage)) {
    refuseField("stage", `本次活动未设${STAGE_WORDS[stage].zh}。`, `this campaign has no ${STAGE_WORDS[stage].en}.`);
  }
  const ids = outcomes.filter(({ state }) => state === SHOWN_IN[stage]).map(({ nominationId }) => nominationId);
  if (ids.length === 0) {
    const state = OUTCOME_WORDS[SHOWN_IN[stage]];
    refuseField("stage", `没有处于“${state.zh}”的推荐对象，无可公示。`, `nobody is ${state.en}: there is nothing to show.`);
  }
  await checkStart(act, input, ids);
  await checkEnd(act, input);

  const { place } = tidy({ place: input.place });
  const { evidence = null } = tidy({ evidence: input.evidence });
  const [publicity] = await manager.query<[{ id: string }]>(
    `insert into provincial_publicities (campaign_id, stage, starts_on, ends_on, place, evidence, shown, shown_hash, recorded_by, recorded_at)
       select $1, $2, $3, $4, $5, $6, shown, encode(sha256(convert_to(shown::text, 'UTF8')), 'hex'), $7, $8
       from (select jsonb_agg(jsonb_build_object('nominationId', o.nomination_id, 'name', o.name, 'award', o.award_name, 'workplace', o.workplace_name, 'unit', o.unit_name)
           order by o.award_position, o."order", o.id) as shown from outcomes o where o.nomination_id = any ($9)) list
     returning id`,
    [campaignId, stage, startsOn, endsOn, place, evidence, actor.name, clock.now().toISOString(), ids],
  );
  return publicity;
}

/** Nobody is shown before being selected, or, after the first review, before being reported for it. */
async function checkStart({ manager }: Act, { stage, startsOn }: OpenProvincialPublicityInput, ids: string[]): Promise<void> {
  const earliest = stage === PublicityStage.BEFORE_FIRST_REVIEW ? await selectedOn(manager, ids) : await reportedOn(manager, ids, ReportStage.FIRST_REVIEW);
  if (earliest === null || startsOn >= earliest) return;
  refuseField("startsOn", `名单于 ${earliest} 方才形成，公示不能早于该日开始。`, `is too early: what it shows has stood since ${earliest} only.`);
}

async function checkEnd({ manager }: Act, { campaignId, startsOn, endsOn }: OpenProvincialPublicityInput): Promise<void> {
  const [days, calendar] = [await workingDaysOf(manager, campaignId), await loadCalendar(manager)];
  const earliest = onCalendar(() => lastDayOf(startsOn, days, calendar), "startsOn");
  if (endsOn < earliest) {
    refuseField("endsOn", `公示期不少于 ${days} 个工作日，自 ${startsOn} 起最早至 ${earliest}。`, `needs ${days} working days: from ${startsOn} to ${earliest} at least.`);
  }
  onCalendar(() => workingDaysFrom(startsOn, endsOn, calendar), "endsOn");
}
