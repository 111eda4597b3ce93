import { safeName } from "../../../documents/zip/safe-name";
import { type MadePaper, type PaperMaker, XLSX } from "../paper-maker";

/** A maker before `makers.ts` says who may ask for it. */
export type TableMaker = Omit<PaperMaker, "roles">;

/** A workbook, named by what it is, of whom and of which day: `推荐名额分配表-全省-2024-08-21.xlsx`. */
export const workbookPaper = (parts: string[], content: MadePaper["content"]): MadePaper => ({ name: safeName(`${parts.join("-")}.xlsx`), mediaType: XLSX, content });

/** The first moment of a day in Shanghai, for a workbook's properties. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
