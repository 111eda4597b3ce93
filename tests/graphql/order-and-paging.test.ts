import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { aScene } from "../nominations/scene";

const desk = useDesk();
let office: ApiClient;
const NAMES = ["安", "八", "曹", "丁", "冯", "郭", "何", "江"];
const { DRAFT, SUBMITTED, RETURNED, CANDIDATE, WITHDRAWN } = NominationState;

interface Node {
  id: string;
  name: string;
  state: string;
  position: number;
  version: number;
  createdAt: string;
  submittedAt: string | null;
  decidedAt: string | null;
}
interface Page {
  totalCount: number;
  nodes: Node[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
interface Order {
  field: string;
  direction?: "ASC" | "DESC";
}
const LIST = `query ($first: Int, $after: String, $offset: Int, $orderBy: [NominationOrder!], $filter: NominationFilter) {
  nominations(first: $first, after: $after, offset: $offset, orderBy: $orderBy, filter: $filter) {
    totalCount nodes { id name state position version createdAt submittedAt decidedAt } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const page = async (args: object): Promise<Page> => (await office.ask<{ nominations: Page }>(LIST, { first: 200, ...args })).nominations;

beforeAll(async () => {
  const { campaign, unit, forPersons: award, office: client } = await aScene(desk, { places: 30 });
  office = client;
  // Equal names, equal times, and empty ones, so that only the whole order tells rows apart.
  for (const [i, state] of [DRAFT, SUBMITTED, RETURNED, CANDIDATE, WITHDRAWN, DRAFT, CANDIDATE, SUBMITTED, DRAFT, RETURNED, CANDIDATE, DRAFT, SUBMITTED].entries()) {
    desk.setClock(new Date(NOW.getTime() + (i % 4) * 3_600_000));
    await desk.builders.aNomination({ campaign, unit, award, state, name: NAMES[i % NAMES.length] });
  }
  desk.setClock(NOW);
});

describe("order", () => {
  test("a list comes in its entity's own order unless another is asked for", async () => {
    const { nodes } = await page({});
    expect(nodes).toEqual([...nodes].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id)));
    expect((await page({ orderBy: [] })).nodes).toEqual(nodes);
    expect((await page({ orderBy: null })).nodes).toEqual(nodes);
  });

  test("ascending is what is meant where no direction is given", async () => {
    const { nodes } = await page({ orderBy: [{ field: "position" }] });
    expect(nodes.map(({ position }) => position)).toEqual(nodes.map((_, i) => i + 1));
  });

  test.each<["ASC" | "DESC", "submittedAt" | "decidedAt"]>([["ASC", "submittedAt"], ["DESC", "submittedAt"], ["ASC", "decidedAt"], ["DESC", "decidedAt"]])("%s by %s: empty values come last", async (direction, field) => {
    const values = (await page({ orderBy: [{ field, direction }] })).nodes.map((node) => node[field]);
    const filled = values.filter((value) => value !== null);
    const sorted = [...filled].sort((a, b) => (direction === "ASC" ? a.localeCompare(b) : b.localeCompare(a)));
    expect(filled.length).toBeGreaterThan(0);
    expect(values).toEqual([...sorted, ...values.filter((value) => value === null)]);
    expect(values.at(-1)).toBeNull();
  });

  test("further keys decide where the first ones are equal", async () => {
    const { nodes } = await page({ orderBy: [{ field: "state" }, { field: "position", direction: "DESC" }] });
    expect(nodes).toEqual([...nodes].sort((a, b) => a.state.localeCompare(b.state) || b.position - a.position));
  });

  test("Chinese names come by pinyin, digits before and Latin letters after them, whatever the code points", async () => {
    const unitOffice = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
    const names = ["安", "鲍", "陈", "邓", "鄂", "付", "高", "黄", "纪", "康", "刘", "马", "倪", "欧", "潘", "秦", "任", "苏", "唐", "王", "谢", "杨", "张"];
    for (const shortName of [...names].reverse().concat("Beta", "alpha", "1组")) await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS, shortName });
    const sorted = async (direction: string) =>
      (await unitOffice.ask<{ recommendingUnits: { nodes: { shortName: string }[] } }>(`{ recommendingUnits(first: 200, orderBy: [{ field: shortName, direction: ${direction} }]) { nodes { shortName } } }`)).recommendingUnits.nodes.map(
        ({ shortName }) => shortName,
      );
    expect(await sorted("ASC")).toEqual(["1组", ...names, "alpha", "Beta"]);
    expect(await sorted("DESC")).toEqual(["1组", ...names, "alpha", "Beta"].reverse());
  });
});

describe("pages", () => {
  test("say how many there are in all, and whether there is more before and after", async () => {
    const { totalCount } = await page({});
    expect(totalCount).toBe(13);
    const info = async (args: object) => {
      const { totalCount: total, nodes, pageInfo } = await page(args);
      return [total, nodes.length, pageInfo.hasPreviousPage, pageInfo.hasNextPage];
    };
    expect(await info({ first: 5 })).toEqual([13, 5, false, true]);
    expect(await info({ first: 5, offset: 5 })).toEqual([13, 5, true, true]);
    expect(await info({ first: 5, offset: 10 })).toEqual([13, 3, true, false]);
    expect(await info({ first: 13 })).toEqual([13, 13, false, false]);
    expect(await info({ first: 200 })).toEqual([13, 13, false, false]);
    expect(await info({ first: 5, offset: 0 })).toEqual([13, 5, false, true]);
    expect(await info({ first: 3, filter: { state: { eq: "CANDIDATE" } } })).toEqual([3, 3, false, false]);
  });

  test.each([
    ["beyond the end", { offset: 13 }],
    ["far beyond the end", { offset: 2_147_483_647 }],
    ["of nothing", { filter: { name: { eq: "无" } } }],
  ])("%s are empty and no error", async (_, args) => {
    const { nodes, edges, pageInfo, totalCount } = await page(args);
    expect({ nodes, edges, pageInfo }).toEqual({ nodes: [], edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: "offset" in args, startCursor: null, endCursor: null } });
    expect(totalCount).toBe("filter" in args ? 0 : 13);
  });

  test("the first and last cursors are those of the first and last rows", async () => {
    const { edges, pageInfo } = await page({ first: 4 });
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges[3]?.cursor]);
    expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(4);
  });

  test("a page is 25 rows long unless another length is asked for", async () => {
    const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
    const { recommendingUnits } = await auditor.ask<{ recommendingUnits: { totalCount: number; nodes: object[] } }>("{ recommendingUnits { totalCount nodes { id } } }");
    expect(recommendingUnits.totalCount).toBeGreaterThan(25);
    expect(recommendingUnits.nodes).toHaveLength(25);
  });

  test("a row that is added before a cursor does not move the page after it", async () => {
    const { campaign, unit } = await aScene(desk, { seat: Seat.COMMUNICATIONS });
    const of = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
    const list = async (args: object) => (await of.ask<{ nominations: Page }>(LIST, { first: 2, orderBy: [{ field: "name" }], ...args })).nominations;
    for (const name of ["丙", "丁", "戊", "己"]) await desk.builders.aNomination({ campaign, unit, name });
    const first = await list({});
    await desk.builders.aNomination({ campaign, unit, name: "阿" });
    expect((await list({ after: first.pageInfo.endCursor })).nodes.map(({ name }) => name)).not.toContain(first.nodes[1]?.name);
    expect((await list({ offset: 2 })).nodes[0]?.name).toBe(first.nodes[1]?.name);
  });

  test("read forwards by cursor, whatever the order and the length, they are the whole list, as by offset", async () => {
    const fields = ["id", "name", "state", "position", "version", "createdAt", "submittedAt", "decidedAt", "deedsLength", "updatedAt", "seat", "subjectKind"];
    const order = fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom("ASC" as const, "DESC" as const) });
    const filters = fc.constantFrom(undefined, { state: { ne: "DRAFT" } }, { submittedAt: { isNull: false } });
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 3 }), fc.integer({ min: 1, max: 6 }), filters, async (orderBy: Order[], first, filter) => {
        const whole = await page({ orderBy, filter });
        const byCursor: string[] = [];
        const byOffset: string[] = [];
        let after: string | null = null;
        for (let more = true; more; ) {
          const next: Page = await page({ orderBy, filter, first, after });
          expect(next.pageInfo.hasPreviousPage).toBe(after !== null);
          byCursor.push(...next.nodes.map(({ id }) => id));
          ({ hasNextPage: more, endCursor: after } = next.pageInfo);
        }
        for (let offset = 0; offset < whole.totalCount; offset += first) byOffset.push(...(await page({ orderBy, filter, first, offset })).nodes.map(({ id }) => id));
        const ids = whole.nodes.map(({ id }) => id);
        expect(ids).toHaveLength(whole.totalCount);
        expect(byCursor).toEqual(ids);
        expect(byOffset).toEqual(ids);
      }),
      { numRuns: 12 },
    );
  });
});

test("every column of every list can be ordered by and paged through", async () => {
  const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
  const leader = await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP)); // the auditor gets no notices and acts on nothing
  const { __schema } = await auditor.ask<{ __schema: { queryType: { fields: { name: string; args: { name: string; type: { ofType: { ofType: { name: string } } | null } }[] }[] } } }>(
    "{ __schema { queryType { fields { name args { name type { ofType { ofType { name } } } } } } } }",
  );
  for (const { name, args } of __schema.queryType.fields) {
    const order = args.find((arg) => arg.name === "orderBy")?.type.ofType?.ofType.name;
    if (!order) continue;
    const { __type } = await auditor.ask<{ __type: { enumValues: { name: string }[] } }>(`{ __type(name: "${order}Field") { enumValues { name } } }`);
    for (const { name: field } of __type.enumValues) {
      const list = async (after: string) => (["notices", "operations"].includes(name) ? leader : auditor).ask<Record<string, Page>>(`{ ${name}(first: 1, orderBy: [{ field: ${field}, direction: DESC }]${after}) { pageInfo { endCursor } } }`);
      const cursor = (await list(""))[name]?.pageInfo.endCursor;
      if (cursor) await list(`, after: "${cursor}"`);
    }
  }
});
