import type { BenchQuery } from "./query";

/** Q3: the quota table: all units with their places and what is used of them. */
export const units: BenchQuery = {
  name: "Q3",
  title: "200 units with quotas and counts",
  desk: `
    query Q3 {
      recommendingUnits(first: 200) {
        totalCount
        nodes { id code name shortName kind quotas { id places used award { code name } } }
      }
    }`,
  postgraphile: `
    query Q3 {
      recommendingUnits: allRecommendingUnits(orderBy: [POSITION_ASC, CODE_ASC], first: 200) {
        totalCount
        nodes {
          id: rowId code name shortName kind
          quotas: quotasByUnitIdAndSeatList(orderBy: [UNIT_ID_ASC, AWARD_ID_ASC]) {
            id: rowId places used award: awardByAwardIdAndCampaignIdAndSubjectKind { code name }
          }
        }
      }
    }`,
  sql: (wall) => `
    select json_build_object('recommendingUnits', json_build_object(
      'totalCount', (select count(*) from recommending_units t where true ${wall}),
      'nodes', (
        select coalesce(json_agg(json_build_object(
          'id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind, 'quotas', coalesce(q.quotas, '[]')
        ) order by u.position, u.code), '[]')
        from (select * from recommending_units t where true ${wall} order by position, code limit 200) u
        left join (
          select t.unit_id, json_agg(json_build_object(
            'id', t.id, 'places', t.places, 'used', t.used, 'award', json_build_object('code', a.code, 'name', a.name)) order by t.award_id) as quotas
          from quotas t join awards a on a.id = t.award_id where true ${wall} group by t.unit_id
        ) q on q.unit_id = u.id)))::text as data`,
  variables: () => [{}],
};
