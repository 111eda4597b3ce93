import { parse } from "graphql";
import { Role } from "../../server/features/accounts/role";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { textReaders } from "../../server/graphql/planner/textual";
import { buildPlainSchema, permissionTable } from "../../server/graphql/schema";
import { aScene, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let scene: Scene;
let id: string;
beforeAll(async () => {
  scene = await aScene(desk);
  const { campaign, unit, forPersons: award } = scene;
  ({ id } = await desk.builders.aNomination({ campaign, unit, award, state: NominationState.CANDIDATE, name: '引号"、反斜杠\\、\n换行、\\u0000与😀' }));
  await desk.builders.aNomination({ campaign, unit, award: scene.forCollectives, state: NominationState.DRAFT });
});

const plain = buildPlainSchema();
const readersOf = (query: string): Role[] => [...textReaders(plain, permissionTable, parse(query), null)];
const EVERYBODY = Object.values(Role);

/** A directive makes the same operation answer with objects, field by field as graphql-js would. */
const asObjects = (query: string): string => query.replace("__typename", "__typename @include(if: true)");

describe("PostgreSQL's text is what graphql-js would answer", () => {
  test.each([
    ["one row with all that hangs on it", "query ($id: ID!) { nomination(id: $id) { __typename id name deedsLength submittedAt unit { parent { name } } person { birthDate } collective { nature } reviews { decidedAt reviewer { username role } } events { fromState reason occurredAt } } }"],
    ["no row", 'query { nomination(id: "01906b97-5c00-7b09-8d27-472639b52c63") { __typename id } }'],
    ["a list with its total", "{ nominations { __typename totalCount nodes { id name state person { sex } workplace { unit { quotas { free award { name } } } } } } }"],
    ["an empty list", "{ nominations(filter: { state: { eq: WITHDRAWN } }) { __typename totalCount nodes { id reviews { id } } } }"],
    ["a page of a list", "{ nominations(first: 1, offset: 1, orderBy: [{ field: name, direction: DESC }]) { __typename nodes { name } totalCount } }"],
    ["aliases that SQL might mistake for its own", "{ nominations { __typename x: totalCount t0: nodes { t1: name t0: id select: state createdAt: name row_to_json: deeds answer: unit { t2: code } } } }"],
    ["JSON and arrays in columns", "{ campaigns { __typename nodes { organizers ruleSettings { parameters enabled } awards { provinceQuota } } } }"],
    ["fragments and types", "query ($id: ID!) { nomination(id: $id) { __typename ...a ... on Nomination { unit { __typename code } } } } fragment a on Nomination { unit { ...b } } fragment b on RecommendingUnit { kind: __typename shortName }"],
    ["several lists, and what is not the planner's", "query ($id: ID!) { a: nominations { __typename totalCount } b: quotas { nodes { places } } me { permissions account { username } } nomination(id: $id) { id } }"],
  ])("%s", async (_, query) => {
    expect(readersOf(query)).toContain(Role.OFFICE);
    expect(readersOf(asObjects(query))).toEqual([]);
    const variables = query.includes("$id") ? { id } : {};
    const data = await scene.office.ask(query, variables);
    expect(JSON.stringify(data)).toBe(JSON.stringify(await scene.office.ask(asObjects(query), variables)));
  });

  test("a row that must be there but is hidden is an error in both", async () => {
    await moveCampaign("DRAFT");
    try {
      const query = "{ nominations { __typename nodes { id campaign { name } } } }";
      expect(readersOf(query)).toContain(Role.UNIT);
      const [asText, objects] = [await scene.contact.send(query), await scene.contact.send(asObjects(query))];
      for (const { data, errors } of [asText, objects]) {
        expect(data).toBeNull();
        expect(errors?.map(({ extensions }) => extensions.code)).toContain("INTERNAL");
      }
    } finally {
      await moveCampaign("OPEN");
    }
  });
});

/** Past the trigger that knows no way back. */
async function moveCampaign(state: string): Promise<void> {
  await desk.owner.query("begin; set local session_replication_role = replica");
  await desk.owner.query("update campaigns set state = $2 where id = $1", [scene.campaign.id, state]);
  await desk.owner.query("commit");
}

describe("who is answered with text", () => {
  test.each([
    ["cursors, which are made here", "{ nominations { edges { cursor } } }", []],
    ["whether more follows", "{ nominations { nodes { id } pageInfo { hasNextPage } } }", []],
    ["introspection", "{ __schema { queryType { name } } }", []],
    ["a mutation", "mutation { logout }", []],
    ["a name that PostgreSQL would cut", `{ nominations { nodes { ${"a".repeat(64)}: id } } }`, []],
    ["the longest name that it keeps", `{ nominations { nodes { ${"a".repeat(63)}: id } } }`, EVERYBODY],
    ["a field some roles may not read", "{ recommendingUnits { nodes { contacts { name } } } }", [Role.AUDITOR, Role.OFFICE, Role.UNIT, Role.INTEGRATION]],
  ])("%s", (_, query, roles) => {
    expect(readersOf(query)).toEqual(EVERYBODY.filter((role) => (roles as Role[]).includes(role)));
  });

  test("a role that may not read a field is refused it as ever", async () => {
    const leader: ApiClient = await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP));
    const query = "{ recommendingUnits { nodes { name contacts { name } } } }";
    await scene.office.ask(query);
    const { errors } = await leader.send(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain("FORBIDDEN");
  });

  test("a long name is answered in full", async () => {
    const long = "a".repeat(100);
    expect(await scene.office.ask(`query ($id: ID!) { nomination(id: $id) { ${long}: id } }`, { id })).toEqual({ nomination: { [long]: id } });
  });
});
