import { DeskError } from "../../../errors/desk-error";
import type { CellProblem } from "../../../workbooks/table-shape";
import { Role } from "../../accounts/role";
import { createRecommendingUnit } from "../../units/create-recommending-unit";
import { CreateRecommendingUnitInput, UpdateRecommendingUnitInput } from "../../units/inputs";
import { RecommendingUnit } from "../../units/recommending-unit";
import { updateRecommendingUnit } from "../../units/update-recommending-unit";
import { UNIT } from "../../units/words";
import type { ImportAct, Importer, ReadTable, RowPlan } from "../importer";
import { UnitFinder } from "./find-unit";
import { codeOf, detail, planOf, refusals, refuseRepeated, repeatedIn, type Row, rowsIn, sameName, textIn, wholeIn, wrong } from "./row";
import { UNIT_KIND_NAMES, unitRow, UNITS_SHAPE } from "./unit-shape";

/** The parent by its code: it may be made by a row before. Undefined leaves it, null clears it. */
interface Step {
  create?: CreateRecommendingUnitInput;
  update?: UpdateRecommendingUnitInput;
  parentCode?: string | null;
}

/** A unit as it stands, or as the file would have it. */
interface Named {
  id: string;
  code: string;
  name: string;
  shortName: string;
  seat: RecommendingUnit["seat"];
}

const unitsOf = ({ manager }: ImportAct): Promise<RecommendingUnit[]> => manager.find(RecommendingUnit, { order: { position: "ASC", code: "ASC" } });

/** Recommending units of an office's own seat, known by their code. Empty cells leave what is there. */
export const unitImporter: Importer<Step> = {
  roles: [Role.OFFICE],
  shape: () => Promise.resolve(UNITS_SHAPE),
  template: async (act) => {
    const units = await unitsOf(act);
    return { title: "推荐单位", notes: ["以代码识别单位；已登记的，空白单元格表示不改。只登记本口的单位。"], rows: units.map((unit) => unitRow(unit, units.find(({ id }) => id === unit.parentId))) };
  },
  plan: async (act, [table]) => (table ? plan(act, table) : []),
  apply: async (act, { create, update, parentCode }) => {
    const parent = parentCode ? await act.manager.findOneBy(RecommendingUnit, { code: parentCode }) : null;
    if (parentCode && !parent) throw new DeskError("NOT_FOUND", { field: "parent", facts: { what: UNIT } });
    const parentId = parentCode === undefined ? undefined : (parent?.id ?? null);
    if (create) return [(await createRecommendingUnit(act, Object.assign(create, { parentId }))).id];
    return update ? [(await updateRecommendingUnit(act, Object.assign(update, { parentId }))).id] : [];
  },
};

async function plan(act: ImportAct, table: ReadTable): Promise<RowPlan<Step>[]> {
  const units = await unitsOf(act);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const rows = rowsIn(table);
  const codeIn = (row: Row): string => (textIn(row, "code") ?? "").toLowerCase();
  const named = rows.map((row): Named => {
    const known = byCode.get(codeIn(row));
    const name = textIn(row, "name") ?? known?.name ?? "";
    return { id: codeIn(row), code: codeIn(row), name, shortName: textIn(row, "shortName") ?? known?.shortName ?? name, seat: act.actor.seat ?? units[0]?.seat ?? ("" as Named["seat"]) };
  });
  // As they will be called, and as they are.
  const [asFiled, asKnown] = [new UnitFinder(named), new UnitFinder(units)];
  const [codes, names] = [repeatedIn(rows, (row) => codeIn(row) || null), repeatedIn(rows, (row) => textIn(row, "name"))];
  const parentCodes = new Map(units.map(({ code, parentId }) => [code, units.find(({ id }) => id === parentId)?.code ?? null]));
  const parents = new Map<Row, { code?: string | null; problem?: CellProblem }>();
  for (const row of rows) {
    const parent = parentIn(act, row, asFiled, asKnown);
    parents.set(row, parent);
    if (parent.code !== undefined) parentCodes.set(codeIn(row), parent.code);
    else if (!parentCodes.has(codeIn(row))) parentCodes.set(codeIn(row), null);
  }
  const nameOf = (code: string): string => named.find((one) => one.code === code)?.shortName ?? byCode.get(code)?.shortName ?? code;
  const plans = new Map<string, RowPlan<Step>[]>();
  for (const [i, row] of rows.entries()) {
    const known = byCode.get(codeIn(row));
    const circle = circleOf(codeIn(row), parentCodes);
    const problems = [
      ...refuseRepeated(row, codes, "code", { zh: `代码“${codeIn(row)}”`, en: `The code ${codeIn(row)}` }),
      ...refuseRepeated(row, names, "name", { zh: `“${textIn(row, "name")}”`, en: textIn(row, "name") ?? "" }),
      ...(parents.get(row)?.problem ? [parents.get(row)?.problem as CellProblem] : []),
      ...(circle ? [wrong(row, "parent", `上级单位构成循环：${circle.map(nameOf).join(" → ")}，请改正其中一个的上级。`, `The units stand above each other in a circle: ${circle.map(nameOf).join(" → ")}; mend one of them.`)] : []),
    ];
    plans.set(`${codeIn(row)} ${i}`, [await planRow(act, row, { known, parentCode: parents.get(row)?.code, parentWas: known && (units.find(({ id }) => id === known.parentId)?.code ?? null), problems, units, nameOf })]);
  }
  // Parents first: a row may hang on one that stands below it.
  const depth = (row: Row): number => heightOf(codeIn(row), parentCodes);
  return rows.map((row, i) => ({ i, row, depth: depth(row) })).sort((a, b) => a.depth - b.depth || a.i - b.i).flatMap(({ row, i }) => plans.get(`${codeIn(row)} ${i}`) ?? []);
}

interface Context {
  known: RecommendingUnit | undefined;
  parentCode: string | null | undefined;
  parentWas: string | null | undefined;
  problems: CellProblem[];
  units: RecommendingUnit[];
  nameOf: (code: string) => string;
}

async function planRow({ actor }: ImportAct, row: Row, { known, parentCode, parentWas, problems, units, nameOf }: Context): Promise<RowPlan<Step>> {
  const [code, name] = [(textIn(row, "code") ?? "").toLowerCase(), textIn(row, "name") ?? ""];
  const [position, kind] = [wholeIn(row, "position"), codeOf(UNIT_KIND_NAMES, textIn(row, "kind"))];
  const shortName = textIn(row, "shortName") ?? (known ? null : name.slice(0, 50));
  const twin = units.find((unit) => unit.code !== code && sameName(unit.name, name));
  if (!known && twin) problems.push(wrong(row, "name", `“${name}”已登记，代码为“${twin.code}”，请填写该代码。`, `${name} is entered already under the code ${twin.code}: use that.`));
  if (!known && !kind && !row.problems.some(({ key }) => key === "kind")) problems.push(wrong(row, "kind", "新单位须填写单位类别。", "A new unit needs its kind."));
  const details = [
    ...(known ? [] : detail(row, "code", null, code)),
    ...(name ? detail(row, "name", known?.name, name) : []),
    ...(shortName ? detail(row, "shortName", known?.shortName, shortName) : []),
    ...(kind ? detail(row, "kind", known && UNIT_KIND_NAMES[known.kind], UNIT_KIND_NAMES[kind]) : []),
    ...(parentCode === undefined ? [] : detail(row, "parent", parentWas, parentCode, nameOf)),
    ...(position === null ? [] : detail(row, "position", known?.position, position)),
  ];
  const fields = { name: name || undefined, shortName: shortName ?? undefined, kind: kind ?? undefined, position: position ?? undefined };
  const step: Step = known
    ? { update: Object.assign(new UpdateRecommendingUnitInput(), { id: known.id, version: known.version, ...fields }), parentCode }
    : { create: Object.assign(new CreateRecommendingUnitInput(), { code, ...fields, position: position ?? 0 }), parentCode };
  problems.push(...(await refusals(row, step.create ?? step.update ?? {})));
  if (known && actor.seat && known.seat !== actor.seat) problems.push(wrong(row, "code", "该单位属另一口，不能修改。", "The unit is of the other seat."));
  return planOf(row, { subject: name || known?.name || code, exists: known !== undefined, details, problems, step });
}

function parentIn(act: ImportAct, row: Row, filed: UnitFinder<Named>, known: UnitFinder<RecommendingUnit>): { code?: string | null; problem?: CellProblem } {
  const name = textIn(row, "parent");
  if (name === null) return {};
  if (["无", "-", "—", "——", "/"].includes(name)) return { code: null };
  const codes = [...new Set([...filed.find(name), ...known.find(name)].map(({ code }) => code))];
  const [code, ...others] = codes;
  if (code === undefined) return { problem: known.in(row, "parent", name, act.actor.seat).problem };
  if (others.length > 0) return { problem: wrong(row, "parent", `有多个单位叫“${name}”，请填写代码：${codes.join("、")}。`, `Several units are called “${name}”: write the code (${codes.join(", ")}).`) };
  return { code };
}

/** The circle a unit stands in, from itself to itself; null where it stands in none. */
function circleOf(code: string, parents: Map<string, string | null>): string[] | null {
  const way = [code];
  for (let above = parents.get(code) ?? null; above !== null; above = parents.get(above) ?? null) {
    way.push(above);
    if (above === code) return way;
    if (way.indexOf(above) < way.length - 1) return null; // a circle above, but not through this one
  }
  return null;
}

function heightOf(code: string, parents: Map<string, string | null>): number {
  const seen = new Set<string>();
  for (let above = parents.get(code) ?? null; above !== null && !seen.has(above); above = parents.get(above) ?? null) seen.add(above);
  return seen.size;
}
