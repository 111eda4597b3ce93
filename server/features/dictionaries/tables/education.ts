import { Education } from "../../nominations/education";
import type { Dictionary } from "../dictionary";
import { entriesOf } from "../entries";

export const education: Dictionary = {
  key: "Education",
  name: { zh: "学历", en: "Education" },
  standard: "GB/T 4658-2006",
  title: { zh: "学历代码", en: "Codes for record of formal schooling" },
  note: {
    zh: "按国标大类合并：20、30、40、60、70、80为大类，含其下毕业、结业、肄业；硕士、博士在大类“10 研究生教育”之下，分列其细类。研究生班（17至19）国标单列，不在硕士之内。",
    en: "By the standard's groups: 20, 30, 40, 60, 70 and 80 hold their finer codes. Master and doctor are finer codes of group 10; postgraduate classes (17 to 19) stand apart in the standard and are not a master's.",
  },
  entries: entriesOf({
    [Education.JUNIOR_MIDDLE_OR_BELOW]: ["初中及以下", "Junior middle school or below", "70", "80", "90"],
    [Education.SENIOR_MIDDLE]: ["高中", "Senior middle school", "60"],
    [Education.SECONDARY_VOCATIONAL]: ["中专（中职）", "Secondary vocational school", "40"],
    [Education.COLLEGE]: ["大专", "Junior college", "30"],
    [Education.BACHELOR]: ["大学本科", "Bachelor", "20"],
    [Education.MASTER]: ["硕士研究生", "Master", "14", "15", "16"],
    [Education.DOCTOR]: ["博士研究生", "Doctor", "11", "12", "13"],
  }),
};
