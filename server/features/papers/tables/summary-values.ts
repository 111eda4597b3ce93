import { AdministrativeRank } from "../../workplaces/administrative-rank";
import { RANK_WORDS } from "../../rules/words";

/** What a column says in which there is nothing to say. */
export const NOTHING = "无";

/** @example leaderText({ leaderName: "赵样本", leaderPost: "主任" }) // 赵样本 主任 */
export const leaderText = ({ leaderName, leaderPost }: { leaderName: string; leaderPost: string }): string => `${leaderName} ${leaderPost}`;

/** @example employerText("示例制造有限公司", "班组长") // 示例制造有限公司班组长 */
export const employerText = (workplace: string, post: string): string => `${workplace}${post}`;

/** @example rankText({ administrativeRank: "SECTION", professionalTitle: "高级工程师" }) // 正科级/高级工程师 */
export function rankText({ administrativeRank, professionalTitle }: { administrativeRank: AdministrativeRank; professionalTitle: string | null }): string {
  const rank = administrativeRank === AdministrativeRank.NONE ? [] : [RANK_WORDS[administrativeRank].zh];
  return [...rank, ...(professionalTitle ? [professionalTitle] : [])].join("/") || NOTHING;
}

/**
 * Full years in the trade on the campaign's reference date (R12).
 *
 * @example yearsInTrade("2007-09-01", "2024-08-26") // 16
 */
export function yearsInTrade(since: string, referenceDate: string): number {
  const years = Number(referenceDate.slice(0, 4)) - Number(since.slice(0, 4));
  return Math.max(0, referenceDate.slice(5) < since.slice(5) ? years - 1 : years);
}
