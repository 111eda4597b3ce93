import { PoliticalStatus } from "../../nominations/political-status";
import type { Dictionary } from "../dictionary";
import { entriesOf } from "../entries";

export const politicalStatus: Dictionary = {
  key: "PoliticalStatus",
  name: { zh: "政治面貌", en: "Political status" },
  standard: "GB/T 4762-1984",
  title: { zh: "政治面貌代码", en: "Codes for political affiliation" },
  note: {
    zh: "“民主党派”合并国标八个民主党派（04至11）；“群众”含国标“12 无党派民主人士”“13 群众”。",
    en: "“Democratic party” stands for the standard's eight parties (04 to 11), “no party” for its 12 (prominent non-party persons) and 13 (the masses).",
  },
  entries: entriesOf({
    [PoliticalStatus.CPC_MEMBER]: ["中共党员", "Member of the CPC", "01"],
    [PoliticalStatus.CPC_PROBATIONARY]: ["中共预备党员", "Probationary member of the CPC", "02"],
    [PoliticalStatus.LEAGUE_MEMBER]: ["共青团员", "Member of the Youth League", "03"],
    [PoliticalStatus.DEMOCRATIC_PARTY]: ["民主党派", "Member of a democratic party", "04", "05", "06", "07", "08", "09", "10", "11"],
    [PoliticalStatus.NON_PARTY]: ["群众", "No party", "12", "13"],
  }),
};
