import { ETHNIC_GROUPS } from "../../nominations/ethnic-groups";
import type { Dictionary } from "../dictionary";

/** Romanization and letters of the standard's table 3, in the order of its numbers. */
const ROMANIZED = (
  "Han HA Mongol MG Hui HU Zang ZA Uygur UG Miao MH Yi YI Zhuang ZH Buyei BY Chosen CS Man MA Dong DO Yao YA Bai BA Tujia TJ Hani HN " +
  "Kazak KZ Dai DA Li LI Lisu LS Va VA She SH Gaoshan GS Lahu LH Sui SU Dongxiang DX Naxi NX Jingpo JP Kirgiz KG Tu TU Daur DU Mulao ML " +
  "Qiang QI Blang BL Salar SL Maonan MN Gelao GL Xibe XB Achang AC Pumi PM Tajik TA Nu NU Uzbek UZ Russ RS Ewenki EW Deang DE Bonan BN " +
  "Yugur YG Gin GI Tatar TT Derung DR Oroqen OR Hezhen HZ Monba MB Lhoba LB Jino JN"
).split(" ");

/** The two entries beyond the standard's 56. */
const BEYOND: Record<string, string> = { 其他: "Other", 外国血统: "Of foreign descent" };

export const ethnicGroups: Dictionary = {
  key: "ethnicity",
  name: { zh: "民族", en: "Ethnic groups" },
  standard: "GB/T 3304-1991",
  title: { zh: "中国各民族名称的罗马字母拼写法和代码", en: "Names of nationalities of China in romanization with codes" },
  note: { zh: "国标所列56个民族，数字代码和字母代码俱全；“其他”“外国血统”国标未列，不设代码。", en: "The standard's 56, with its numbers and letters. “Other” and “Of foreign descent” are not in it and have no code." },
  entries: ETHNIC_GROUPS.map((value, i) => {
    const [roman, letters] = ROMANIZED.slice(2 * i, 2 * i + 2);
    return { value, name: { zh: value, en: roman ?? BEYOND[value] ?? value }, codes: letters ? [String(i + 1).padStart(2, "0")] : [], letters: letters ?? null };
  }),
};
