import { Role } from "../../server/features/accounts/role";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { aScene, type Scene } from "../nominations/scene";

const desk = useDesk();
let scene: Scene;
let office: ApiClient;
let id: string;
beforeAll(async () => {
  scene = await aScene(desk, { places: 5 });
  ({ office } = scene);
  ({ id } = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, award: scene.forPersons, state: NominationState.CANDIDATE, name: "冯样本" }));
  await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, award: scene.forCollectives, state: NominationState.RETURNED, name: "总装班" });
});

const ask = <Data>(query: string, variables: object = {}) => office.ask<Data>(query, { id, ...variables });

test("aliases, on root fields, objects and values", async () => {
  const data = await ask(`query ($id: ID!) {
    one: nomination(id: $id) { called: name from: unit { short: shortName shortName } person { number: idNumberMasked } }
    same: nomination(id: $id) { name state }
    all: nominations { how: totalCount }
    few: nominations(first: 1, orderBy: [{ field: name }]) { nodes { name } }
  }`);
  const { shortName } = scene.unit;
  expect(data).toEqual({
    one: { called: "冯样本", from: { short: shortName, shortName }, person: { number: expect.stringMatching(/^\d{4}\*{10}\w{4}$/) } },
    same: { name: "冯样本", state: "CANDIDATE" },
    all: { how: 2 },
    few: { nodes: [{ name: "冯样本" }] },
  });
});

test("the same field under several aliases, each with a selection of its own", async () => {
  const data = await ask(`query ($id: ID!) { nomination(id: $id) {
    name unit { name } theUnit: unit { code kind } unit { shortName parent { name } } events { act } moves: events { toState act }
  } }`);
  const { name, code, kind, shortName } = scene.unit;
  expect(data).toEqual({
    nomination: {
      name: "冯样本",
      unit: { name, shortName, parent: null },
      theUnit: { code, kind },
      events: [{ act: "CREATED" }, { act: "SUBMITTED" }, { act: "APPROVED" }],
      moves: [{ toState: "DRAFT", act: "CREATED" }, { toState: "SUBMITTED", act: "SUBMITTED" }, { toState: "CANDIDATE", act: "APPROVED" }],
    },
  });
});

test("fragments, named and inline, nested and used twice, are opened; each place gets its own fields", async () => {
  const data = await ask(`
    query ($id: ID!) {
      nomination(id: $id) { ...Head ... on Nomination { award { ...Title } ... { deedsLength } } }
      nominations(orderBy: [{ field: name, direction: DESC }]) { nodes { ...Head award { ...Title code } } edges { node { ...Head state } } }
    }
    fragment Head on Nomination { name unit { ...Short } }
    fragment Short on RecommendingUnit { shortName }
    fragment Title on Award { name }`);
  const unit = { shortName: scene.unit.shortName };
  const [person, collective] = [{ name: "冯样本", unit }, { name: "总装班", unit }];
  expect(data).toEqual({
    nomination: { ...person, award: { name: "劳动模范" }, deedsLength: 10 },
    nominations: {
      nodes: [{ ...collective, award: { name: "先进集体", code: "ADVANCED_COLLECTIVE" } }, { ...person, award: { name: "劳动模范", code: "MODEL_WORKER" } }],
      edges: [{ node: { ...collective, state: "RETURNED" } }, { node: { ...person, state: "CANDIDATE" } }],
    },
  });
});

describe("@skip and @include", () => {
  const QUERY = `query ($id: ID!, $yes: Boolean!, $no: Boolean!) { nomination(id: $id) {
    name @include(if: $yes) state @skip(if: $yes) unit @include(if: $no) { name } award { code @skip(if: $no) name @include(if: $no) }
    ... @include(if: $yes) { position } ...Facts @skip(if: $no)
  } } fragment Facts on Nomination { person { post @include(if: $yes) sex @skip(if: $yes) } }`;

  test.each([
    [true, false, { name: "冯样本", award: { code: "MODEL_WORKER" }, position: 1, person: { post: "班组长" } }],
    [false, true, { state: "CANDIDATE", unit: { name: expect.any(String) }, award: { name: "劳动模范" } }],
    [false, false, { state: "CANDIDATE", award: { code: "MODEL_WORKER" }, person: { sex: "FEMALE" } }],
  ])("with %p and %p give what they let through, from one compiled operation", async (yes, no, nomination) => {
    expect(await ask(QUERY, { yes, no })).toEqual({ nomination });
  });

  test("on a root field", async () => {
    expect(await ask("query ($id: ID!, $no: Boolean!) { nomination(id: $id) @include(if: $no) { name } me { account { role } } }", { no: false })).toEqual({ me: { account: { role: "OFFICE" } } });
  });
});

test("__typename everywhere, and alone", async () => {
  const data = await ask(`query ($id: ID!) { __typename nomination(id: $id) { __typename unit { __typename } person { __typename } events { __typename } }
    nominations { __typename nodes { __typename } edges { __typename node { __typename } } pageInfo { __typename } } }`);
  const [n, e] = [{ __typename: "Nomination" }, { __typename: "NominationEvent" }];
  expect(data).toEqual({
    __typename: "Query",
    nomination: { ...n, unit: { __typename: "RecommendingUnit" }, person: { __typename: "Person" }, events: [e, e, e] },
    nominations: {
      __typename: "NominationConnection",
      nodes: [n, n],
      edges: [{ __typename: "NominationEdge", node: n }, { __typename: "NominationEdge", node: n }],
      pageInfo: { __typename: "PageInfo" },
    },
  });
});

test.each([
  ["only the count", "{ nominations(first: 1) { totalCount } }", { totalCount: 2 }],
  ["only whether there is more", "{ nominations(first: 1) { pageInfo { hasNextPage hasPreviousPage } } }", { pageInfo: { hasNextPage: true, hasPreviousPage: false } }],
  ["only the cursors", "{ nominations(first: 1) { edges { cursor } } }", { edges: [{ cursor: expect.any(String) }] }],
  ["nothing but its type", "{ nominations(filter: { state: { eq: DRAFT } }) { __typename } }", { __typename: "NominationConnection" }],
])("of a list %s", async (_, query, nominations) => {
  expect(await ask(query)).toEqual({ nominations });
});

test("lists inside an object come in their own order: awards as in the notice, quotas, history and ledger oldest first", async () => {
  interface Nested {
    campaign: { awards: { position: number }[] };
    recommendingUnit: { quotas: { entries: { movement: string }[]; award: { position: number } }[] };
    nomination: { events: { act: string }[] };
  }
  const data = await ask<Nested>("query ($id: ID!, $unit: ID!, $campaign: ID!) { campaign(id: $campaign) { awards { position } } recommendingUnit(id: $unit) { quotas { entries { movement } award { position } } } nomination(id: $id) { events { act } } }", {
    unit: scene.unit.id,
    campaign: scene.campaign.id,
  });
  expect(data.campaign.awards.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(data.nomination.events.map(({ act }) => act)).toEqual(["CREATED", "SUBMITTED", "APPROVED"]);
  const movements = data.recommendingUnit.quotas.map(({ award, entries }) => [award.position, entries.map(({ movement }) => movement).join(" ")]);
  expect(movements.sort()).toEqual([[1, "ALLOCATED USED FREED"], [2, "ALLOCATED USED"]]);
});

test("relations are followed as deep as asked", async () => {
  const deep = "unit { quotas { unit { quotas { unit { quotas { award { code } } } } } } }";
  const data = await ask<{ nomination: object }>(`query ($id: ID!) { nomination(id: $id) { ${deep} } }`);
  expect(JSON.stringify(data)).toContain("MODEL_WORKER");
});

test("what the caller may not see is null inside an object, as at the root", async () => {
  const leader = await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP));
  const { nomination } = await leader.ask<{ nomination: { reviews: { reviewer: object | null; reviewerName: string }[] } }>("query ($id: ID!) { nomination(id: $id) { reviews { reviewer { displayName } reviewerName } } }", { id });
  expect(nomination.reviews).toEqual([{ reviewer: { displayName: expect.any(String) }, reviewerName: expect.any(String) }]);
  const contact = await scene.contact.ask<{ nomination: { reviews: { reviewer: object | null }[] } }>("query ($id: ID!) { nomination(id: $id) { reviews { reviewer { displayName } } } }", { id });
  expect(contact.nomination.reviews).toEqual([{ reviewer: { displayName: expect.any(String) } }]);
});

test("introspection and data in one operation", async () => {
  const data = await ask<{ __type: { name: string }; nomination: object }>('query ($id: ID!) { __type(name: "Nomination") { name kind } nomination(id: $id) { name } }');
  expect(data).toEqual({ __type: { name: "Nomination", kind: "OBJECT" }, nomination: { name: "冯样本" } });
});

test("an operation and one without a name, the same text twice with other variables: each its own answer", async () => {
  const query = "query ($id: ID!) { nomination(id: $id) { id } }";
  const nobody = "01a204bf-0000-7000-8000-000000000000";
  expect(await Promise.all([id, nobody, id].map((one) => office.ask(query, { id: one })))).toEqual([{ nomination: { id } }, { nomination: null }, { nomination: { id } }]);
});
