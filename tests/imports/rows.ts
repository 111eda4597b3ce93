import { creditCode, mobile } from "../../server/demonstration/invented-numbers";
import { yearsInTrade } from "../../server/features/papers/tables/summary-values";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import type { RowValues } from "../../server/workbooks/table-shape";
import type { Scene } from "../nominations/scene";
import { aPersonInput, next } from "../support/builders";

export const aPerson = { creditCode: (): string => creditCode(WorkplaceNature.STATE_ENTERPRISE, next()), mobile: (): string => mobile(next()) };

/** A new person's line with all that is needed. */
export function personRow({ workplace, forPersons, campaign }: Scene, fields: RowValues = {}): RowValues {
  const { idNumber, birthDate, tradeSince, mobile: number } = aPersonInput();
  return {
    ...{ award: forPersons.name, name: `李样本${next()}`, sex: "女", ethnicity: "汉族", birth: birthDate.slice(0, 7), politicalStatus: "中共党员", education: "大学本科" },
    ...{ employer: `${workplace.name}班组长`, rank: "高级工程师", identity: "一线职工", years: yearsInTrade(tradeSince, campaign.referenceDate), honours: "无", idNumber, mobile: number, tradeSince },
    ...fields,
  };
}
