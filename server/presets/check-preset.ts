import { OfficeBody } from "../features/office/office-body";
import { OfficePosition } from "../features/office/office-position";
import { checkAllocation } from "./check-allocation";
import type { DataProblem } from "./data-file";
import type { PresetFile } from "./preset-schema";

/** The rules a preset must set, R01 to R23: one left out would be silently off, so each is named even when disabled. */
export const RULES = Array.from({ length: 23 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`);

const POSITIONS: Record<OfficeBody, OfficePosition[]> = {
  [OfficeBody.LEADING_GROUP]: [OfficePosition.LEADER, OfficePosition.DEPUTY_LEADER, OfficePosition.MEMBER],
  [OfficeBody.OFFICE]: [OfficePosition.DIRECTOR, OfficePosition.STAFF],
};

/** What is wrong across the parts of a preset whose shape is right. Empty when it may be used. */
export function checkPreset(preset: PresetFile): DataProblem[] {
  return [
    ...checkDates(preset),
    ...duplicates("awards", "code", preset.awards),
    ...duplicates("awards", "name", preset.awards),
    ...duplicates("offices", "seat", preset.offices),
    ...duplicates("rules", "rule", preset.rules),
    ...duplicates("units", "code", preset.units),
    ...duplicates("units", "name", preset.units),
    ...duplicates("units", "shortName", preset.units),
    ...checkRules(preset),
    ...checkUnits(preset),
    ...checkMembers(preset),
    ...checkAllocation(preset),
  ];
}

function checkDates({ campaign }: PresetFile): DataProblem[] {
  if (campaign.contactDeadline <= campaign.materialsDeadline) return [];
  return [
    {
      path: "campaign.contactDeadline",
      problem: `联系表截止日 ${campaign.contactDeadline} 晚于初审材料截止日 ${campaign.materialsDeadline}`,
      remedy: "改为不晚于初审材料截止日的日期",
    },
  ];
}

function duplicates<K extends string>(list: string, key: K, items: Record<K, string>[]): DataProblem[] {
  return items.flatMap((item, index) => {
    const first = items.findIndex((other) => other[key] === item[key]);
    if (first === index) return [];
    return [
      {
        path: `${list}.${index}.${key}`,
        problem: `${item[key]} 与 ${list}.${first} 重复`,
        remedy: "删除重复的一项，或改为不同的值",
      },
    ];
  });
}

function checkRules({ campaign, awards, rules }: PresetFile): DataProblem[] {
  const missing = RULES.filter((id) => !rules.some(({ rule }) => rule === id));
  const unknown = rules.flatMap(({ rule }, index) =>
    RULES.includes(rule)
      ? []
      : [{ path: `rules.${index}.rule`, problem: `没有规则 ${rule}`, remedy: `规则编号为 ${RULES[0]} 至 ${RULES.at(-1)}` }],
  );
  const quota = Object.fromEntries(awards.map(({ code, provinceQuota }) => [code, provinceQuota]));
  return [
    ...missing.map((id) => ({ path: "rules", problem: `缺少规则 ${id}`, remedy: "补上该规则；不用时写 enabled: false" })),
    ...unknown,
    ...agreement(rules, "R01", "provinceQuota", quota, "awards 中的 provinceQuota"),
    ...agreement(rules, "R10", "referenceDate", campaign.referenceDate, "campaign.referenceDate"),
    ...agreement(rules, "R12", "referenceDate", campaign.referenceDate, "campaign.referenceDate"),
    ...agreement(rules, "R16", "contactDeadline", campaign.contactDeadline, "campaign.contactDeadline"),
    ...agreement(rules, "R16", "materialsDeadline", campaign.materialsDeadline, "campaign.materialsDeadline"),
  ];
}

/** A value that the campaign and a rule both carry must be one value. */
function agreement(
  rules: PresetFile["rules"],
  id: string,
  key: string,
  expected: unknown,
  where: string,
): DataProblem[] {
  const index = rules.findIndex(({ rule }) => rule === id);
  const actual = rules[index]?.parameters[key];
  if (index < 0 || sorted(actual) === sorted(expected)) return [];
  return [
    {
      path: `rules.${index}.parameters.${key}`,
      problem: `${id} 的 ${key} 与 ${where} 不一致`,
      remedy: `改为 ${JSON.stringify(expected)}，可用YAML锚点引用同一个值`,
    },
  ];
}

function sorted(value: unknown): string {
  const entries = typeof value === "object" && value !== null ? Object.entries(value).sort() : value;
  return JSON.stringify(entries) ?? "";
}

function checkUnits({ units, offices }: PresetFile): DataProblem[] {
  return units.flatMap((unit, index) => {
    const path = `units.${index}`;
    if (!offices.some(({ seat }) => seat === unit.seat)) {
      return [{ path: `${path}.seat`, problem: `没有 ${unit.seat} 的办公室`, remedy: "在 offices 中补上，或改为已有的 seat" }];
    }
    if (unit.parent === null) return [];
    const parent = units.find(({ code }) => code === unit.parent);
    const remedy = "改为同一 seat 中另一个推荐单位的 code，或删除 parent";
    if (!parent) return [{ path: `${path}.parent`, problem: `没有代码为 ${unit.parent} 的上级单位`, remedy }];
    if (parent.code === unit.code) return [{ path: `${path}.parent`, problem: "上级单位是它自己", remedy }];
    if (parent.seat !== unit.seat) return [{ path: `${path}.parent`, problem: "与上级单位不属同一 seat", remedy }];
    return [];
  });
}

function checkMembers({ members }: PresetFile): DataProblem[] {
  return (members?.list ?? []).flatMap((member, index) => {
    const path = `members.list.${index}`;
    const problems: DataProblem[] = [];
    if ((member.body === OfficeBody.OFFICE) !== (member.seat !== null)) {
      const remedy = "办公室成员写 seat，领导小组成员不写";
      problems.push({ path: `${path}.seat`, problem: `${member.name} 的 seat 与 ${member.body} 不符`, remedy });
    }
    if (!POSITIONS[member.body].includes(member.position)) {
      const remedy = `改为其中之一：${POSITIONS[member.body].join("、")}`;
      problems.push({ path: `${path}.position`, problem: `${member.body} 没有职务 ${member.position}`, remedy });
    }
    return problems;
  });
}
