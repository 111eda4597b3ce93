import { refuseField } from "../errors/refuse-field";

/** Why a file is not taken as a workbook, and how to mend it. The field is always `file`. */
const refuse = (zh: string, en: string): never => refuseField("file", zh, en);

export const refuseSize = (): never => refuse("超过 10 MB，请删去图片和无关内容后重试。", "is larger than 10 MB: remove pictures and whatever does not belong to the table.");
export const refuseOldExcel = (): never => refuse("是旧版 Excel（.xls）文件，请用 Excel 或 WPS 另存为 .xlsx 后重试。", "is of the old Excel format (.xls): save it as .xlsx.");
export const refusePassword = (): never => refuse("加了密码，请去掉密码后重试。", "is under a password: save it without.");
export const refuseNoWorkbook = (): never =>
  refuse("不是 Excel 工作簿（.xlsx），请用 Excel 或 WPS 打开原表，另存为 .xlsx 后重试。", "is not an Excel workbook (.xlsx): open the table in Excel and save it as .xlsx.");
export const refuseDamaged = (): never => refuse("已损坏，无法读取，请用 Excel 或 WPS 打开、另存为 .xlsx 后重试。", "is damaged and cannot be read: open it in Excel and save it as .xlsx.");
export const refuseMacros = (): never => refuse("含有宏，请另存为不含宏的 .xlsx 后重试。", "has macros: save it as .xlsx without.");
export const refuseLinks = (target: string): never =>
  refuse(
    `含有指向外部文件或网址的链接${target && `（${target}）`}，请取消链接、将引用改为数值后重试。`,
    `links to another file or address${target && ` (${target})`}: remove the link, or turn references into values.`,
  );
export const refuseUnpacked = (): never => refuse("解压后超过 100 MB，不予接收，请只保留需要的表格后重试。", "unpacks to more than 100 MB: keep only the table that is wanted.");
export const refuseRows = (rows: number): never =>
  refuse(`一个工作表有 ${rows} 行（上限 20000 行），请删去空行后重试。`, `has ${rows} rows in one sheet (20,000 at most): delete the empty rows.`);
export const refuseColumns = (columns: number): never =>
  refuse(`一个工作表有 ${columns} 列（上限 200 列），请删去右侧空列后重试。`, `has ${columns} columns in one sheet (200 at most): delete the empty columns on the right.`);
export const refuseSheets = (sheets: number): never => refuse(`有 ${sheets} 个工作表（上限 20 个），请只保留需要的工作表后重试。`, `has ${sheets} sheets (20 at most): keep only those that are wanted.`);
export const refuseMerges = (range: string): never => refuse(`合并单元格范围过大（${range}），请取消合并后重试。`, `has a merged range that is far too large (${range}): split it.`);
export const refuseTooMuch = (): never => refuse("内容过于庞大，无法读取，请只保留需要的表格、清除多余格式后重试。", "is too much to read: keep only the table that is wanted and clear superfluous formatting.");
export const refuseTooSlow = (): never => refuse("读取超过 60 秒，已停止，请只保留需要的表格、清除多余格式后重试。", "took longer than 60 seconds to read: keep only the table that is wanted.");
export const refuseWrongSheet = (wanted: string[], found: string[]): never =>
  refuse(
    `没有找到这张表：应有标题“${wanted.join("、")}”，文件中是“${found.join("、") || "（空）"}”。请核对是否选错了文件，或下载模板填写。`,
    `does not hold this table: looked for the headings “${wanted.join(", ")}”, found “${found.join(", ") || "nothing"}”. Check that it is the right file, or use the template.`,
  );
export const refuseMissing = (headings: string[]): never =>
  refuse(`缺少列“${headings.join("、")}”，请补上标题后重试。`, `lacks the columns “${headings.join(", ")}”: add the headings.`);
export const refuseDoubled = (heading: string, columns: string): never =>
  refuse(`标题“${heading}”出现在多列（${columns}），请只保留一列后重试。`, `has the heading “${heading}” in several columns (${columns}): keep one.`);
export const refuseSeveral = (sheets: string[]): never =>
  refuse(`有多个工作表都像这张表（${sheets.join("、")}），请只保留一个后重试。`, `has several sheets that look like this table (${sheets.join(", ")}): keep one.`);
