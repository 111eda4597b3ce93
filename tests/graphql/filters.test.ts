import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { UnitKind } from "../../server/features/units/unit-kind";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { aScene } from "../nominations/scene";

const desk = useDesk();

/** Units of the communications seat: texts with everything LIKE finds special, numbers, an enum, a column that may be null. */
const UNITS = [
  ["alpha", "沈阳市", UnitKind.CITY, 0, false],
  ["beta.1", "100%完成", UnitKind.CITY, 1, true],
  ["beta-2", "a_b", UnitKind.TELECOM, 1, false],
  ["gamma", "A_B", UnitKind.TELECOM, 2, true],
  ["delta", "axb", UnitKind.DIVISION, 3, true],
  ["100pc", "\\反斜杠", UnitKind.AFFILIATED, 9999, false],
  ["zeta", "'引号'; --", UnitKind.DEMONSTRATION_ZONE, 5, true],
  ["eta", "沈抚示范区", UnitKind.DEMONSTRATION_ZONE, 5, false],
] as const;

interface Row {
  id: string;
  code: string;
  name: string;
  kind: string;
  position: number;
  parentId: string | null;
  [field: string]: unknown;
}
let rows: Row[];
let office: ApiClient;
beforeAll(async () => {
  office = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
  let first: string | null = null;
  for (const [code, name, kind, position, below] of UNITS) {
    const { id }: { id: string } = await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS, code, name, shortName: name, kind, position, parentId: below ? first : null });
    first ??= id;
  }
  const { recommendingUnits } = await office.ask<{ recommendingUnits: { nodes: Row[] } }>("{ recommendingUnits(first: 200) { nodes { id code name kind position parentId } } }");
  rows = recommendingUnits.nodes;
});

const matching = async (filter: unknown): Promise<string[]> => {
  const text = "query ($filter: RecommendingUnitFilter) { recommendingUnits(first: 200, filter: $filter) { totalCount nodes { code } } }";
  const { recommendingUnits } = await office.ask<{ recommendingUnits: { totalCount: number; nodes: { code: string }[] } }>(text, { filter });
  expect(recommendingUnits.totalCount).toBe(recommendingUnits.nodes.length);
  return recommendingUnits.nodes.map(({ code }) => code).sort();
};
const codes = (...expected: string[]) => expected.sort();
const ALL = UNITS.map(([code]) => code);
const except = (...left: string[]) => ALL.filter((code) => !left.includes(code)).sort();

test.each<[string, unknown, string[]]>([
  ["nothing", undefined, except()],
  ["null", null, except()],
  ["an empty filter", {}, except()],
  ["a column without operators", { code: {} }, except()],
  ["eq", { code: { eq: "eta" } }, ["eta"]],
  ["eq in other letters", { code: { eq: "ETA" } }, []],
  ["ne", { code: { ne: "eta" } }, except("eta")],
  ["in", { code: { in: ["eta", "zeta", "nobody"] } }, codes("eta", "zeta")],
  ["in nothing", { code: { in: [] } }, []],
  ["contains", { code: { contains: "ta" } }, codes("beta.1", "beta-2", "delta", "zeta", "eta")],
  ["contains, capitals or not", { code: { contains: "TA" } }, codes("beta.1", "beta-2", "delta", "zeta", "eta")],
  ["contains Chinese", { name: { contains: "沈" } }, codes("alpha", "eta")],
  ["contains nothing", { name: { contains: "" } }, except()],
  ["a percent sign is itself", { name: { contains: "0%" } }, ["beta.1"]],
  ["an underscore is itself", { name: { contains: "a_b" } }, codes("beta-2", "gamma")],
  ["a backslash is itself", { name: { startsWith: "\\" } }, ["100pc"]],
  ["quotes are themselves", { name: { contains: "'; --" } }, ["zeta"]],
  ["startsWith", { code: { startsWith: "beta" } }, codes("beta.1", "beta-2")],
  ["startsWith is not contains", { code: { startsWith: "ta" } }, []],
  ["an enum", { kind: { eq: "CITY" } }, codes("alpha", "beta.1")],
  ["one of an enum", { kind: { in: ["CITY", "DIVISION"] } }, codes("alpha", "beta.1", "delta")],
  ["gt", { position: { gt: 3 } }, codes("100pc", "zeta", "eta")],
  ["gte", { position: { gte: 3 } }, codes("100pc", "zeta", "eta", "delta")],
  ["lt", { position: { lt: 1 } }, ["alpha"]],
  ["lte", { position: { lte: 1 } }, codes("alpha", "beta.1", "beta-2")],
  ["several operators must all hold", { position: { gte: 1, lt: 3, ne: 2 } }, codes("beta.1", "beta-2")],
  ["several columns must all hold", { position: { gte: 1 }, kind: { eq: "TELECOM" } }, codes("beta-2", "gamma")],
  ["isNull: true", { parentId: { isNull: true } }, codes("alpha", "beta-2", "100pc", "eta")],
  ["isNull: false", { parentId: { isNull: false } }, codes("beta.1", "gamma", "delta", "zeta")],
  ["ne on a column that may be null", { parentId: { ne: "01a204bf-0000-7000-8000-000000000000" } }, except()],
  ["in on a column that may be null", { parentId: { in: ["01a204bf-0000-7000-8000-000000000000"] } }, []],
  ["and", { and: [{ position: { gte: 1 } }, { kind: { eq: "TELECOM" } }] }, codes("beta-2", "gamma")],
  ["and of nothing", { and: [] }, except()],
  ["or", { or: [{ code: { eq: "eta" } }, { position: { eq: 0 } }] }, codes("eta", "alpha")],
  ["or of nothing", { or: [] }, []],
  ["not", { not: { kind: { in: ["CITY", "TELECOM"] } } }, codes("delta", "100pc", "zeta", "eta")],
  ["not of nothing", { not: {} }, []],
  ["not of a comparison with null", { not: { parentId: { in: ["01a204bf-0000-7000-8000-000000000000"] } } }, except()],
  ["all together", { kind: { ne: "CITY" }, or: [{ position: { lt: 2 } }, { and: [{ parentId: { isNull: false } }, { not: { position: { eq: 5 } } }] }] }, codes("beta-2", "gamma", "delta")],
])("%s", async (_, filter, expected) => {
  expect(await matching(filter)).toEqual([...expected].sort());
});

// What a filter means, said in JavaScript: a comparison with null does not hold, nor does its opposite but for `ne`.
const holds = (row: Row, filter: Record<string, unknown>): boolean =>
  Object.entries(filter).every(([name, value]) => {
    if (name === "and") return (value as Record<string, unknown>[]).every((part) => holds(row, part));
    if (name === "or") return (value as Record<string, unknown>[]).some((part) => holds(row, part));
    if (name === "not") return !holds(row, value as Record<string, unknown>);
    return Object.entries(value as Record<string, never>).every(([operator, operand]) => OPERATORS[operator]?.(row[name] as never, operand) ?? false);
  });
const text = (of: (value: string, operand: string) => boolean) => (value: string | null, operand: string) => value !== null && of(value.toLowerCase(), operand.toLowerCase());
const OPERATORS: Record<string, (value: never, operand: never) => boolean> = {
  eq: (value, operand) => value === operand,
  ne: (value, operand) => value !== operand,
  in: (value, operand: never) => value !== null && (operand as unknown[]).includes(value),
  isNull: (value, operand) => (value === null) === operand,
  contains: text((value, operand) => value.includes(operand)) as never,
  startsWith: text((value, operand) => value.startsWith(operand)) as never,
  gt: (value, operand) => value > operand,
  gte: (value, operand) => value >= operand,
  lt: (value, operand) => value < operand,
  lte: (value, operand) => value <= operand,
};

test("any filter, however nested, finds what it says", async () => {
  const codeOf = fc.constantFrom(...ALL, "nobody");
  const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
  const position = fc.constantFrom(0, 1, 2, 3, 5, 9999, -1);
  const kind = fc.constantFrom(...Object.values(UnitKind));
  const parent = fc.constantFrom(...new Set(rows.map(({ parentId }) => parentId ?? rows[0]?.id ?? "")));
  const partial = { requiredKeys: [] };
  const column = fc.oneof(
    fc.record({ code: fc.record({ eq: codeOf, ne: codeOf, in: some(codeOf), contains: fc.constantFrom("ta", "A", ".", "-", "1"), startsWith: fc.constantFrom("be", "Z") }, partial) }),
    fc.record({ name: fc.record({ contains: fc.constantFrom("_", "%", "\\", "'", "a", "市"), startsWith: fc.constantFrom("沈", "A", "1") }, partial) }),
    fc.record({ position: fc.record({ eq: position, ne: position, in: some(position), gt: position, gte: position, lt: position, lte: position, isNull: fc.boolean() }, partial) }),
    fc.record({ kind: fc.record({ eq: kind, ne: kind, in: some(kind) }, partial) }),
    fc.record({ parentId: fc.record({ eq: parent, ne: parent, in: some(parent), isNull: fc.boolean() }, partial) }),
  );
  const { filter } = fc.letrec<{ filter: Record<string, unknown> }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      column,
      fc.record({ and: some(tie("filter")) }),
      fc.record({ or: some(tie("filter")) }),
      fc.record({ not: tie("filter") }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(filter, async (one) => {
      expect(await matching(one)).toEqual(rows.filter((row) => holds(row, one)).map(({ code }) => code).sort());
    }),
    { numRuns: 80 },
  );
});

test("dates, moments, booleans, computed columns and null as a variable", async () => {
  const { campaign, unit, forPersons: award, contact } = await aScene(desk, { seat: Seat.INDUSTRY });
  await desk.builders.aNomination({ campaign, unit, award, name: "短", deeds: "一 二\n三" });
  desk.setClock(new Date("2024-08-22T09:00:00+08:00"));
  await desk.builders.aNomination({ campaign, unit, award, name: "长", deeds: "一二三四", state: NominationState.SUBMITTED });
  desk.setClock(NOW);
  const names = async (filter: string, variables: string = "", values: object = {}) =>
    (await contact.ask<{ nominations: { nodes: { name: string }[] } }>(`query ${variables} { nominations(filter: ${filter}, orderBy: [{ field: createdAt }]) { nodes { name } } }`, values as Record<string, unknown>)).nominations.nodes.map(({ name }) => name);

  expect(await names("{ deedsLength: { eq: 3 } }")).toEqual(["短"]);
  expect(await names("{ deedsLength: { gt: 3 } }")).toEqual(["长"]);
  expect(await names('{ createdAt: { gte: "2024-08-22T01:00:00Z" } }')).toEqual(["长"]);
  expect(await names('{ createdAt: { lt: "2024-08-22T09:00:00+08:00" } }')).toEqual(["短"]);
  expect(await names("{ submittedAt: { isNull: true } }")).toEqual(["短"]);
  expect(await names('{ submittedAt: { gt: "2000-01-01T00:00:00Z" } }')).toEqual(["长"]);
  expect(await names('{ not: { submittedAt: { gt: "2000-01-01T00:00:00Z" } } }')).toEqual(["短"]);
  // A variable that is null asks for nothing, so that one operation serves a form whose fields may be empty.
  expect(await names("{ state: { eq: $state }, name: { contains: $name } }", "($state: NominationState, $name: String)", { state: null })).toEqual(["短", "长"]);

  const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
  const count = async (filter: string) => (await auditor.ask<{ campaigns: { totalCount: number } }>(`{ campaigns(filter: ${filter}) { totalCount } }`)).campaigns.totalCount;
  expect(await count("{ demonstration: { eq: false } }")).toBe(1);
  expect(await count("{ demonstration: { eq: true } }")).toBe(0);
  expect(await count('{ materialsDeadline: { eq: "2024-08-26" }, contactDeadline: { lt: "2024-08-17" } }')).toBe(1);
  expect(await count('{ materialsDeadline: { gt: "2024-08-26" } }')).toBe(0);
});
