import type { DataProblem } from "./data-file";
import type { PresetFile } from "./preset-schema";

/** Whether the allocation names known units and awards and is differential (R02: places of all units exceed R01). */
export function checkAllocation(preset: PresetFile): DataProblem[] {
  const { allocation, units, awards } = preset;
  if (!allocation) return [];
  const unknown = Object.entries(allocation.places).flatMap(([unit, places]) => [
    ...(units.some(({ code }) => code === unit)
      ? []
      : [{ path: `allocation.places.${unit}`, problem: `没有推荐单位 ${unit}`, remedy: "改为 units 中的 code，或先在 units 中补上" }]),
    ...Object.keys(places)
      .filter((award) => !awards.some(({ code }) => code === award))
      .map((award) => ({
        path: `allocation.places.${unit}.${award}`,
        problem: `没有奖项 ${award}`,
        remedy: `改为其中之一：${awards.map(({ code }) => code).join("、")}`,
      })),
  ]);
  return [...unknown, ...checkDifferential(preset)];
}

function checkDifferential({ allocation, awards, rules }: PresetFile): DataProblem[] {
  const rule = rules.find(({ rule: id }) => id === "R02");
  const percent = rule?.parameters.ratioAbovePercent;
  if (!allocation || !rule?.enabled) return [];
  if (typeof percent !== "number") {
    const remedy = "填写数字，如 100";
    return [{ path: `rules.${rules.indexOf(rule)}.parameters.ratioAbovePercent`, problem: "R02 缺少差额比例", remedy }];
  }
  return awards.flatMap(({ code, name, provinceQuota }) => {
    const total = Object.values(allocation.places).reduce((sum, places) => sum + (places[code] ?? 0), 0);
    const least = Math.floor((provinceQuota * percent) / 100) + 1;
    if (provinceQuota === 0 || total >= least) return [];
    return [
      {
        path: `allocation.places.*.${code}`,
        problem: `${name}共分配 ${total} 个，未超过全省名额 ${provinceQuota} 个的 ${percent}%，不构成差额推荐（R02）`,
        remedy: `至少共分配 ${least} 个，或关闭 R02`,
      },
    ];
  });
}
