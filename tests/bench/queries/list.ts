import type { BenchQuery } from "./query";

/** Q1: what an office sees first: a page of those that wait for it, with unit, reviews, reviewers and the total. */
export const list: BenchQuery = {
  name: "Q1",
  title: "25 of a filtered list with unit, reviews, reviewers and total",
  desk: `
    query Q1($campaign: ID!, $state: NominationState!) {
      nominations(filter: { campaignId: { eq: $campaign }, state: { eq: $state } }, first: 25) {
        totalCount
        nodes {
          id name state submittedAt
          unit { id shortName seat }
          reviews { id decision opinion decidedAt reviewer { id displayName } }
        }
      }
    }`,
  postgraphile: `
    query Q1($campaign: UUID!, $state: String!) {
      nominations: allNominations(condition: { campaignId: $campaign, state: $state }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC], first: 25) {
        totalCount
        nodes {
          id: rowId name state submittedAt
          unit: recommendingUnitByUnitIdAndSeat { id: rowId shortName seat }
          reviews: reviewsByNominationIdAndUnitIdAndSeatList(orderBy: [DECIDED_AT_ASC, ROW_ID_ASC]) {
            id: rowId decision opinion decidedAt reviewer: accountByReviewerId { id: rowId displayName }
          }
        }
      }
    }`,
  sql: (wall) => `
    select json_build_object('nominations', json_build_object(
      'totalCount', (select count(*) from nominations t where campaign_id = $1 and state = $2 ${wall}),
      'nodes', (
        select coalesce(json_agg(json_build_object(
          'id', n.id, 'name', n.name, 'state', n.state, 'submittedAt', n.submitted_at,
          'unit', json_build_object('id', u.id, 'shortName', u.short_name, 'seat', u.seat),
          'reviews', (
            select coalesce(json_agg(json_build_object(
              'id', r.id, 'decision', r.decision, 'opinion', r.opinion, 'decidedAt', r.decided_at,
              'reviewer', json_build_object('id', a.id, 'displayName', a.display_name)) order by r.decided_at, r.id), '[]')
            from reviews r join accounts a on a.id = r.reviewer_id where r.nomination_id = n.id)
          ) order by n.created_at desc, n.id desc), '[]')
        from (
          select id, name, state, submitted_at, unit_id, created_at from nominations t
          where campaign_id = $1 and state = $2 ${wall} order by created_at desc, id desc limit 25
        ) n join recommending_units u on u.id = n.unit_id)))::text as data`,
  variables: ({ campaign }) => [{ campaign: campaign.id, state: "SUBMITTED" }],
};
