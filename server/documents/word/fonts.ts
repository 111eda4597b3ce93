import type { IRunOptions } from "docx";

type Font = Extract<NonNullable<IRunOptions["font"]>, { eastAsia?: string }>;

/** Chinese in the named face, figures and Latin letters in Times New Roman; quotation marks count as Chinese. */
const face = (eastAsia: string): Font => ({ ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia, hint: "eastAsia" });

/** The faces of official papers (GB/T 9704-2012), by name: what a machine lacks, its office program replaces. */
export const FONTS = {
  /** 仿宋: bodies. */
  body: face("仿宋_GB2312"),
  /** 黑体: headings of the first level, labels of forms. */
  heading: face("黑体"),
  /** 楷体: headings of the second level. */
  subheading: face("楷体_GB2312"),
  /** 宋体: tables, footers. */
  table: face("宋体"),
  /** 小标宋: titles. */
  title: face("方正小标宋简体"),
} as const;

/** Half points, as Word counts sizes: 二号, 小二, 三号, 四号, 小四, 五号, 小五. */
export const SIZES = { two: 44, smallTwo: 36, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const;

/** Which face to take where a machine lacks one; Word and WPS read it from the file. */
export const ALTERNATIVES: readonly (readonly [name: string, alternative: string, family: string])[] = [
  ["仿宋_GB2312", "仿宋", "modern"],
  ["楷体_GB2312", "楷体", "modern"],
  ["方正小标宋简体", "宋体", "auto"],
  ["黑体", "SimHei", "modern"],
  ["宋体", "SimSun", "auto"],
];
