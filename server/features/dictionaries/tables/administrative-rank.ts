import { AdministrativeRank } from "../../workplaces/administrative-rank";
import type { Dictionary } from "../dictionary";
import { entriesOf } from "../entries";

export const administrativeRank: Dictionary = {
  key: "AdministrativeRank",
  name: { zh: "行政级别", en: "Administrative rank" },
  standard: "GB/T 12407-2008",
  title: { zh: "职务级别代码", en: "Codes for positions classes" },
  note: {
    zh: "对应国标第一类“公务员职务级别”；“科员级”含“160 办事员级”；“正厅级”含其以上各级（副厅级及以上不参评）。职员级别、专业技术职务级别不对应行政级别，不列。",
    en: "The standard's first group, ranks of civil servants. “Staff rank” holds its 160 (clerks), “department rank” those above it (deputy department and above take no part). Its groups of staff and professional ranks are no administrative ranks.",
  },
  entries: entriesOf({
    [AdministrativeRank.NONE]: ["无行政级别", "No administrative rank"],
    [AdministrativeRank.STAFF]: ["科员级", "Staff rank", "150", "160"],
    [AdministrativeRank.DEPUTY_SECTION]: ["副科级", "Deputy section rank", "142"],
    [AdministrativeRank.SECTION]: ["正科级", "Section rank", "141"],
    [AdministrativeRank.DEPUTY_DIVISION]: ["副处级", "Deputy division rank", "132"],
    [AdministrativeRank.DIVISION]: ["正处级", "Division rank", "131"],
    [AdministrativeRank.DEPUTY_DEPARTMENT]: ["副厅级", "Deputy department rank", "122"],
    [AdministrativeRank.DEPARTMENT]: ["正厅级", "Department rank", "121", "112", "111", "102", "101"],
  }),
};
