import { Sex } from "../../nominations/sex";
import type { Dictionary } from "../dictionary";
import { entriesOf } from "../entries";

export const sex: Dictionary = {
  key: "Sex",
  name: { zh: "性别", en: "Sex" },
  standard: "GB/T 2261.1-2003",
  title: { zh: "个人基本信息分类与代码 第1部分：人的性别代码", en: "Classification and codes of basic personal information, part 1: codes for sexual distinction of human" },
  note: { zh: "国标另有“0 未知的性别”“9 未说明的性别”，本系统以身份证件为准，不使用。", en: "The standard's 0 (unknown) and 9 (not stated) are not used: the identity card says which." },
  entries: entriesOf({ [Sex.MALE]: ["男", "Male", "1"], [Sex.FEMALE]: ["女", "Female", "2"] }),
};
