import { DeskError } from "../../../errors/desk-error";
import { checkTotals } from "../../../workbooks/check-totals";
import { Role } from "../../accounts/role";
import { Award } from "../../campaigns/award";
import { allocateQuotas } from "../../quotas/allocate-quotas";
import type { AllocationInput } from "../../quotas/inputs";
import { Quota } from "../../quotas/quota";
import { RecommendingUnit } from "../../units/recommending-unit";
import type { ImportAct, Importer, ReadTable, RowPlan } from "../importer";
import { RowChange } from "../row-change";
import { UnitFinder } from "./find-unit";
import { awardKey, quotaRow, quotaShape } from "./quota-shape";
import { detail, planOf, refuseRepeated, repeatedIn, type Row, rowsIn, textIn, wholeIn, wrong } from "./row";

/** The new places of one unit. */
interface Step {
  reason: string;
  allocations: AllocationInput[];
  /** Columns of the allocations, in their order. */
  keys: string[];
}

const MOST_PLACES = 999;
const REASON = "导入推荐名额分配表";

const awardsOf = ({ manager, campaignId }: ImportAct): Promise<Award[]> => manager.find(Award, { where: { campaignId }, order: { position: "ASC" } });
const unitsOf = ({ manager }: ImportAct): Promise<RecommendingUnit[]> => manager.find(RecommendingUnit, { order: { position: "ASC", code: "ASC" } });
const quotasOf = ({ manager, campaignId }: ImportAct): Promise<Quota[]> => manager.findBy(Quota, { campaignId });

/** 推荐名额分配表: an office gives places to the units of its seat. Units that are not in the file keep theirs. */
export const quotaImporter: Importer<Step> = {
  roles: [Role.OFFICE],
  shape: async (act) => quotaShape(await awardsOf(act), await unitsOf(act)),
  template: async (act) => {
    const [awards, units, quotas] = [await awardsOf(act), await unitsOf(act), await quotasOf(act)];
    const places = (unitId: string): Map<string, number> => new Map(quotas.filter((quota) => quota.unitId === unitId).map((quota) => [quota.awardId, quota.places]));
    return { title: "推荐名额分配表", notes: ["各栏填 0 至 999 的整数；未列入本表的推荐单位，名额不变。"], rows: units.map((unit, i) => quotaRow(i + 1, unit, places(unit.id), awards)) };
  },
  plan: async (act, [table]) => (table ? plan(act, table) : []),
  apply: async (act, { reason, allocations, keys }) => {
    try {
      return (await allocateQuotas(act, { campaignId: act.campaignId, reason, allocations })).map(({ id }) => id);
    } catch (error) {
      // It says which allocation: here that is a column.
      const at = error instanceof DeskError ? /^allocations\.(\d+)/.exec(error.details.field ?? "")?.[1] : undefined;
      if (!(error instanceof DeskError) || at === undefined) throw error;
      throw DeskError.retold(error.code, { ...error.details, field: keys[Number(at)] }, { cause: error });
    }
  },
};

async function plan(act: ImportAct, table: ReadTable): Promise<RowPlan<Step>[]> {
  const [awards, quotas] = [await awardsOf(act), await quotasOf(act)];
  const finder = new UnitFinder(await unitsOf(act));
  const quotaOf = new Map(quotas.map((quota) => [`${quota.unitId} ${quota.awardId}`, quota]));
  const rows = rowsIn(table);
  const idOf = (row: Row): string | null => finder.find(textIn(row, "unit") ?? "")[0]?.id ?? null;
  const repeated = repeatedIn(rows, idOf);
  const plans = rows.map((row): RowPlan<Step> => {
    const name = textIn(row, "unit") ?? "";
    const { unit, problem } = name ? finder.in(row, "unit", name, act.actor.seat) : {};
    const problems = [...(problem ? [problem] : []), ...refuseRepeated(row, repeated, "unit", { zh: `“${name}”`, en: name })];
    const changes = awards.flatMap((award) => {
      const key = awardKey(award);
      const quota = unit && quotaOf.get(`${unit.id} ${award.id}`);
      const places = wholeIn(row, key);
      if (places !== null && (places < 0 || places > MOST_PLACES)) problems.push(wrong(row, key, `“${places}”须为 0 至 ${MOST_PLACES} 的整数。`, `“${places}” should be a whole number from 0 to ${MOST_PLACES}.`));
      if (places === null && key in table.columns && (quota?.places ?? 0) > 0 && !row.problems.some((one) => one.key === key)) {
        problems.push(wrong(row, key, `现有 ${quota?.places} 个名额，空白无法判断：不改请填 ${quota?.places}，收回请填 0。`, `There are ${quota?.places} places: write ${quota?.places} to keep them, 0 to take them back.`));
      }
      if (!unit || places === null || places === (quota?.places ?? 0)) return [];
      return [{ key, allocation: { unitId: unit.id, awardId: award.id, places, version: quota?.version }, details: detail(row, key, quota?.places ?? 0, places) }];
    });
    const step: Step = { reason: textIn(row, "remark")?.slice(0, 200) ?? REASON, allocations: changes.map(({ allocation }) => allocation), keys: changes.map(({ key }) => key) };
    const exists = changes.length === 0 || awards.some((award) => unit && quotaOf.has(`${unit.id} ${award.id}`));
    return planOf(row, { subject: unit?.shortName ?? name, exists, details: changes.flatMap(({ details }) => details), problems, step });
  });
  const totals = checkTotals(table, awards.map(awardKey));
  const lines = [...new Set(totals.map(({ line }) => line))];
  return [...plans, ...lines.map((line): RowPlan<Step> => ({ sheet: table.sheet, line, subject: "合计", change: RowChange.NONE, details: [], problems: totals.filter((one) => one.line === line), step: null }))];
}
