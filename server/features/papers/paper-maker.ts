import type { Readable } from "node:stream";
import type { Desk } from "../../desk";
import type { Text } from "../../errors/registry";
import type { Act } from "../../verb";
import type { Role } from "../accounts/role";
import type { ImportKind } from "../imports/import-kind";
import type { ListRequest, ShownTable } from "./list-request";
import type { Paper } from "./paper";

/** What else is asked of a paper. */
export interface PaperOptions {
  /** Without ID number, telephones, full birth date. */
  withoutPersonalData?: boolean;
  /** A package that holds only what changed since the latest one of its scope. */
  supplement?: boolean;
  /** The list to write. */
  list?: ListRequest;
  /** The table to write. */
  table?: ShownTable;
  /** What the template is for. */
  importKind?: ImportKind;
}

/** What a maker is given: one read-only transaction in the name of whoever asked, and the desk's services. */
export interface PaperAct extends Act {
  desk: Desk;
  language: keyof Text;
  /** Tells how far it is; throws where the paper was cancelled. */
  progress(done: number, total?: number): Promise<void>;
}

/** What was asked for. */
export type PaperRequest = Pick<Paper, "id" | "kind" | "campaignId" | "aboutSeat" | "aboutUnitId" | "subjectId" | "options" | "requestedBy">;

/** A file. A stream is read while the transaction is still open. */
export interface MadePaper {
  name: string;
  mediaType: string;
  content: Buffer | Readable;
  /** Packages: what is in them. Called once the content was read to its end. */
  manifest?: () => Promise<{ baseId: string | null; manifest: object }>;
}

/** Makes one kind of paper. What the caller may not see is not there: row-level security decides. */
export interface PaperMaker {
  /** Who may ask for it. */
  roles: readonly Role[];
  /** What must be given with the request. */
  needs: readonly ("campaignId" | "aboutUnitId" | "subjectId" | "list" | "table" | "importKind")[];
  make(act: PaperAct, request: PaperRequest): Promise<MadePaper>;
}

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const PDF = "application/pdf";
export const ZIP = "application/zip";
