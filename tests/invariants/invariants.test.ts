import { Role } from "../../server/features/accounts/role";
import { Invariant } from "../../server/features/invariants/invariant";
import { logBroken } from "../../server/features/invariants/log-broken";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";

const desk = useDesk({ tampers: "breaks each invariant to see it found" });
const INVARIANTS = "query ($campaign: ID!) { invariants(campaignId: $campaign) { invariant holds subjects } }";
let scene: Scene;

beforeAll(async () => {
  scene = await aScene(desk);
  for (const state of Object.values(NominationState)) await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state });
  await desk.owner.query("insert into rule_settings (campaign_id, rule, title, article, source, kind, enabled) values ($1, 'R05', '单位公示', '三（二）', '不少于5个工作日', 'HARD', true)", [scene.campaign.id]);
  await desk.owner.query(
    `insert into publicities (nomination_id, unit_id, seat, starts_on, ends_on, place, shown, shown_hash, recorded_by, recorded_at)
     select id, unit_id, seat, '2024-08-05', '2024-08-09', '公告栏', '{}', encode(sha256('{}'), 'hex'), '联系人', now() from nominations`,
  );
});

const asked = async () => {
  const { invariants } = await (await desk.as(await desk.builders.anAccount(Role.AUDITOR))).ask<{ invariants: { invariant: Invariant; holds: boolean; subjects: string[] }[] }>(INVARIANTS, { campaign: scene.campaign.id });
  return invariants;
};

test("a campaign that only verbs have touched agrees with itself, and every check is answered", async () => {
  expect(await asked()).toEqual(Object.values(Invariant).map((invariant) => ({ invariant, holds: true, subjects: [] })));
  expect(await logBroken(desk.app.desk)).toBe(0);
});

/** How a hand in the database would break each; triggers are off, as they are for whoever puts back half a backup. */
const aSlate = `insert into slates (campaign_id, number, state, votes, confirmations_needed, places_open, conflict, analysis, problem, content_hash, composed_by, composed_at, signed_at)
  values ($1, 1, 'SIGNED', 1, 1, 0, '{}', '{}', '{}', 'x', '办公室', now(), now()) returning id`;

const BROKEN_BY: Record<Invariant, string> = {
  [Invariant.QUOTA_LEDGER]: "update quotas set places = places + 1 where campaign_id = $1 and used > 0 returning id",
  [Invariant.QUOTA_USE]: "update nominations set state = 'DRAFT' where campaign_id = $1 and state = 'DISQUALIFIED' returning (select q.id from quotas q where q.unit_id = nominations.unit_id and q.award_id = nominations.award_id) as id",
  [Invariant.STATE_HISTORY]: "update nominations set state = 'WITHDRAWN' where campaign_id = $1 and state = 'REJECTED' returning id",
  [Invariant.REVIEWED]: "delete from reviews r using nominations n where n.id = r.nomination_id and n.campaign_id = $1 and n.state = 'CANDIDATE' returning n.id",
  [Invariant.PUBLICITY_BEFORE_SUBMISSION]: "update publicities p set ends_on = '2024-08-21' from nominations n where n.id = p.nomination_id and n.campaign_id = $1 and n.state = 'SUBMITTED' returning n.id",
  [Invariant.PUBLICITY_HASH]: "update publicities p set shown = '{\"name\": \"别人\"}' from nominations n where n.id = p.nomination_id and n.campaign_id = $1 and n.state = 'DRAFT' returning p.id",
  [Invariant.SNAPSHOT_HASH]: "update snapshots s set content = '{}' from nominations n where n.id = s.nomination_id and n.campaign_id = $1 and n.state = 'REJECTED' and s.occasion = 'REVIEW' returning s.id",
  [Invariant.SNAPSHOT_TAKEN]: "delete from snapshots s using nominations n where n.id = s.nomination_id and n.campaign_id = $1 and n.state = 'RETURNED' and s.occasion = 'SUBMISSION' returning n.id",
  [Invariant.OBJECTION_CLOSED]: `insert into objections (publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, objector_name, content, recorded_by, recorded_at)
    select p.id, n.id, n.unit_id, n.seat, '2024-08-06', 'PERSON', '异议人', '反映情况', '办公室', '2024-08-06' from publicities p join nominations n on n.id = p.nomination_id
    where n.campaign_id = $1 and n.state = 'CANDIDATE' returning nomination_id as id`,
  [Invariant.URN]: `with b as (${aBallot("OPEN", "null")}) insert into ballot_urns (ballot_id, papers) select id, '{"\\\\x00"}' from b returning ballot_id as id`,
  [Invariant.BALLOT_COUNT]: aBallot("COUNTED", "1"),
  [Invariant.SLATE_SETTLED]: aSlate,
  [Invariant.OUTCOME_HISTORY]: anOutcome("SELECTED"),
  [Invariant.PROVINCE_QUOTA]: `with o as (${anOutcome("SELECTED")}), emptied as (update awards set province_quota = 0 where campaign_id = $1 returning id) select distinct a.id from emptied a join nominations n on n.award_id = a.id join o on o.id is not null where n.campaign_id = $1 and n.state = 'CANDIDATE'`,
  [Invariant.HONOUR]: anOutcome("CONFERRED"),
};

/** A round without voters or papers, of an award that has a candidate. */
function aBallot(state: string, returned: string): string {
  return `insert into ballots (campaign_id, award_id, round, kind, method, state, places, candidates_needed, maximum_marks, quorum, majority, candidate_order, opens_at, closes_at, issued, returned, marked, blank, abstained, voided, counted_at, prepared_by, created_at)
    select campaign_id, award_id, 1, 'FIRST', 'ELECTRONIC', '${state}', 1, 2, 1, '2/3', 'ENTITLED', 'STROKES', now(), now() + interval '1 hour', ${returned}, ${returned}, ${returned}, 0, 0, 0, now(), '办公室', now()
    from nominations where campaign_id = $1 and state = 'CANDIDATE' limit 1 returning id`;
}

/** An outcome without history and register line. */
function anOutcome(state: string): string {
  return `insert into outcomes (campaign_id, nomination_id, unit_id, seat, slate_id, award_id, award_position, award_name, subject_kind, name, unit_name, workplace_name, "order", state, reason, updated_at)
    select campaign_id, id, unit_id, seat, id, award_id, 1, '称号', subject_kind, name, '单位', '所在单位', 1, '${state}', '入选', now() from nominations where campaign_id = $1 and state = 'CANDIDATE' limit 1 returning id`;
}

test.each(Object.entries(BROKEN_BY))("%s is found, and the row is named", async (invariant, statement) => {
  await desk.owner.query("begin; set local session_replication_role = replica");
  const { rows } = await desk.owner.query<{ id: string }>(statement, [scene.campaign.id]);
  expect(rows.length).toBeGreaterThan(0);
  const found = await desk.owner.query<{ subject: string }>("select subject from app.broken_invariants($1) where invariant = $2", [scene.campaign.id, invariant]);
  await desk.owner.query("rollback");
  expect(found.rows.map(({ subject }) => subject)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
});

test("the job logs what it finds", async () => {
  await desk.owner.query("update quotas set places = places + 1 where campaign_id = $1", [scene.campaign.id]);
  expect(await logBroken(desk.app.desk)).toBeGreaterThan(0);
});

test.each([Role.UNIT, Role.LEADING_GROUP, Role.INTEGRATION, Role.SECURITY_ADMINISTRATOR])("%s does not see the checks", async (role) => {
  const account = await desk.builders.anAccount(role, role === Role.UNIT ? { unit: scene.unit } : {});
  expect((await (await desk.as(account)).refused(INVARIANTS, { campaign: scene.campaign.id })).extensions.code).toBe("FORBIDDEN");
});
