import type { BenchQuery } from "./query";

/** Q4: a page without relations and without a total. */
export const flat: BenchQuery = {
  name: "Q4",
  title: "25 flat",
  desk: `
    query Q4($campaign: ID!, $state: NominationState!) {
      nominations(filter: { campaignId: { eq: $campaign }, state: { eq: $state } }, first: 25) {
        nodes { id name subjectKind seat state position submittedAt createdAt updatedAt version }
      }
    }`,
  postgraphile: `
    query Q4($campaign: UUID!, $state: String!) {
      nominations: allNominations(condition: { campaignId: $campaign, state: $state }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC], first: 25) {
        nodes { id: rowId name subjectKind seat state position submittedAt createdAt updatedAt version }
      }
    }`,
  sql: (wall) => `
    select json_build_object('nominations', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'name', name, 'subjectKind', subject_kind, 'seat', seat, 'state', state, 'position', position,
        'submittedAt', submitted_at, 'createdAt', created_at, 'updatedAt', updated_at, 'version', version) order by created_at desc, id desc), '[]')
      from (
        select id, name, subject_kind, seat, state, position, submitted_at, created_at, updated_at, version from nominations t
        where campaign_id = $1 and state = $2 ${wall} order by created_at desc, id desc limit 25
      ) n)))::text as data`,
  variables: ({ campaign }) => [{ campaign: campaign.id, state: "CANDIDATE" }],
};
