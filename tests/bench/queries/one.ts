import { story } from "../data/story";
import { times } from "../data/world";
import type { BenchQuery } from "./query";

/** Q2: a nomination's page: everything about one. */
export const one: BenchQuery = {
  name: "Q2",
  title: "one nomination with all that belongs to it",
  desk: `
    query Q2($id: ID!) {
      nomination(id: $id) {
        id name state deeds position createdAt submittedAt decidedAt version
        award { name } unit { id name } workplace { id name creditCode nature }
        person { sex birthDate post identity idNumberMasked } collective { nature headcount leaderName }
        reviews { id decision opinion decidedAt reviewer { id displayName } }
        events { id act fromState toState actorName reason occurredAt }
      }
    }`,
  postgraphile: `
    query Q2($id: UUID!) {
      nomination: nominationByRowId(rowId: $id) {
        id: rowId name state deeds position createdAt submittedAt decidedAt version
        award: awardByAwardIdAndCampaignIdAndSubjectKind { name }
        unit: recommendingUnitByUnitIdAndSeat { id: rowId name }
        workplace: workplaceByWorkplaceIdAndUnitId { id: rowId name creditCode nature }
        person: personByNominationIdAndUnitIdAndSeat { sex birthDate post identity idNumberMasked }
        collective: collectiveByNominationIdAndUnitIdAndSeat { nature headcount leaderName }
        reviews: reviewsByNominationIdAndUnitIdAndSeatList(orderBy: [DECIDED_AT_ASC, ROW_ID_ASC]) {
          id: rowId decision opinion decidedAt reviewer: accountByReviewerId { id: rowId displayName }
        }
        events: nominationEventsByNominationIdAndUnitIdAndSeatList(orderBy: [OCCURRED_AT_ASC, ROW_ID_ASC]) {
          id: rowId act fromState toState actorName reason occurredAt
        }
      }
    }`,
  sql: (wall) => `
    select json_build_object('nomination', (
      select json_build_object(
        'id', t.id, 'name', t.name, 'state', t.state, 'deeds', t.deeds, 'position', t.position, 'createdAt', t.created_at,
        'submittedAt', t.submitted_at, 'decidedAt', t.decided_at, 'version', t.version,
        'award', json_build_object('name', w.name), 'unit', json_build_object('id', u.id, 'name', u.name),
        'workplace', json_build_object('id', p.id, 'name', p.name, 'creditCode', p.credit_code, 'nature', p.nature),
        'person', (
          select json_build_object('sex', sex, 'birthDate', birth_date, 'post', post, 'identity', identity, 'idNumberMasked', id_number_masked)
          from persons where nomination_id = t.id),
        'collective', (
          select json_build_object('nature', nature, 'headcount', headcount, 'leaderName', leader_name)
          from collectives where nomination_id = t.id),
        'reviews', (
          select coalesce(json_agg(json_build_object(
            'id', r.id, 'decision', r.decision, 'opinion', r.opinion, 'decidedAt', r.decided_at,
            'reviewer', json_build_object('id', a.id, 'displayName', a.display_name)) order by r.decided_at, r.id), '[]')
          from reviews r join accounts a on a.id = r.reviewer_id where r.nomination_id = t.id),
        'events', (
          select coalesce(json_agg(json_build_object(
            'id', id, 'act', act, 'fromState', from_state, 'toState', to_state, 'actorName', actor_name, 'reason', reason,
            'occurredAt', occurred_at) order by occurred_at, id), '[]')
          from nomination_events where nomination_id = t.id))
      from nominations t join awards w on w.id = t.award_id join recommending_units u on u.id = t.unit_id
        join workplaces p on p.id = t.workplace_id
      where t.id = $1 ${wall}))::text as data`,
  // From all over the population; even numbers are of the office's own seat.
  variables: (world) => times(50, (i) => ({ id: String(story(world, 2 * Math.floor((i * world.size.nominations) / 100)).nominations[0]?.id) })),
};
