/** Parts of exceljs that its own types name only as parts of the whole. */
declare module "exceljs/lib/doc/workbook" {
  export { Workbook as default } from "exceljs";
}
declare module "exceljs/lib/doc/enums" {
  export { ValueType } from "exceljs";
}
