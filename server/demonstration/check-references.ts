import { SubjectKind } from "../features/campaigns/subject-kind";
import type { DataProblem } from "../presets/data-file";
import type { Preset } from "../presets/preset";
import { fragment } from "./deeds";
import type { Place, PopulationFile } from "./population-schema";

/** What the population's parts say of each other and of the preset must exist there. */
export function checkReferences(data: PopulationFile, preset: Preset): DataProblem[] {
  const units = preset.units.map(({ code }) => code);
  const unknownUnit = (path: string, unit: string): DataProblem[] =>
    units.includes(unit) ? [] : [{ path, problem: `没有推荐单位 ${unit}`, remedy: `改为 ${data.preset} 中的单位代码` }];
  return [
    ...data.contacts.flatMap(({ unit }, index) => unknownUnit(`contacts.${index}.unit`, unit)),
    ...data.arrivals.flatMap(({ unit }, index) => unknownUnit(`arrivals.${index}.unit`, unit)),
    ...Object.keys(data.workplaces).flatMap((unit) => unknownUnit(`workplaces.${unit}`, unit)),
    ...checkWorkplaces(data),
    ...Object.entries(data.nominations).flatMap(([unit, lines]) => [
      ...unknownUnit(`nominations.${unit}`, unit),
      ...lines.flatMap((line, index) => checkNomination(data, preset, { unit, line, path: `nominations.${unit}.${index}` })),
    ]),
  ];
}

function checkWorkplaces(data: PopulationFile): DataProblem[] {
  const problems: DataProblem[] = [];
  const seen = new Set<string>();
  for (const [unit, places] of Object.entries(data.workplaces)) {
    places.forEach(({ key, parent }, index) => {
      const path = `workplaces.${unit}.${index}`;
      if (seen.has(key)) problems.push({ path: `${path}.key`, problem: `${key} 重复`, remedy: "改为不同的 key" });
      if (parent !== null && !places.slice(0, index).some((other) => other.key === parent)) {
        const remedy = "把上级单位写在同一推荐单位的前面";
        problems.push({ path: `${path}.parent`, problem: `前面没有上级单位 ${parent}`, remedy });
      }
      seen.add(key);
    });
  }
  return problems;
}

function checkNomination(data: PopulationFile, preset: Preset, { unit, line, path }: Place): DataProblem[] {
  const problems: DataProblem[] = [];
  const award = preset.awards.find(({ code }) => code === line.award);
  if (!data.workplaces[unit]?.some(({ key }) => key === line.workplace)) {
    const problem = `${unit} 没有所在单位 ${line.workplace}`;
    problems.push({ path: `${path}.workplace`, problem, remedy: `在 workplaces.${unit} 中补上` });
  }
  if (!award) {
    const remedy = `改为其中之一：${preset.awards.map(({ code }) => code).join("、")}`;
    return [...problems, { path: `${path}.award`, problem: `没有奖项 ${line.award}`, remedy }];
  }
  const needed = award.subjectKind === SubjectKind.PERSON ? "person" : "collective";
  const other = needed === "person" ? "collective" : "person";
  if (!line[needed] || line[other]) {
    problems.push({ path, problem: `${line.name}的奖项要求且只要求 ${needed}`, remedy: `填写 ${needed}，删除 ${other}` });
  }
  const missing = line.body.filter((name) => fragment(data, award.subjectKind, name) === undefined);
  if (missing.length > 0) {
    const remedy = `在 fragments.${award.subjectKind} 中补上`;
    problems.push({ path: `${path}.body`, problem: `没有段落 ${missing.join("、")}`, remedy });
  }
  if ((line.text === undefined) === (line.opening === undefined)) {
    problems.push({ path, problem: "主要事迹须且只须一种写法", remedy: "写 text，或写 opening 和 body" });
  }
  return problems;
}
