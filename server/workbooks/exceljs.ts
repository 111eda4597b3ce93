import { type Workbook as Type } from "exceljs";
import LoadedWorkbook from "exceljs/lib/doc/workbook";

/**
 * exceljs without its streams and archivers, which nothing here uses: its main file takes twice as long to load, and the process
 * beside the server loads it for every workbook (`beside.ts`).
 */
export const Workbook = LoadedWorkbook;
export type Workbook = Type;
export { ValueType } from "exceljs/lib/doc/enums";
