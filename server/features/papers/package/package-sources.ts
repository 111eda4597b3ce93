import type { Readable } from "node:stream";
import { In, IsNull } from "typeorm";
import type { FileStore } from "../../../files/file-store";
import type { Act } from "../../../verb";
import { Attachment } from "../../attachments/attachment";
import { AttachmentAbout } from "../../attachments/attachment-about";
import { AttachmentScan } from "../../attachments/attachment-scan";
import { buildDossier } from "../dossier/build-dossier";
import { loadDossier } from "../dossier/load-dossier";
import { loadRegistrationForm } from "../forms/registration-data";
import { buildRegistrationForm } from "../forms/registration-form";
import { buildWorkReport } from "../forms/work-report";
import { loadWorkReport } from "../forms/work-report-data";
import type { PackageScope } from "./package-scope";

/** A file that was stored: its hash is known before it is opened. */
export interface StoredFile {
  id: string;
  version: number;
  name: string;
  size: number;
  sha256: string;
  open(): Promise<Readable>;
}

/**
 * Where the papers of a package come from. One that cannot be made yet is left out, and so is its folder. What is made
 * must depend on the record alone, not on the day of the making: unchanged papers are recognised by their bytes. The day
 * printed on a paper is therefore given: that of the last submission it speaks of.
 */
export interface PackageSources {
  /** Whether papers leave personal data out: then the names of files do, too. */
  withoutPersonalData?: boolean;
  /** 推荐工作报告 of a unit, docx. */
  workReport?(unit: { campaignId: string; unitId: string }, dated: string): Promise<Buffer>;
  /** 推荐对象汇总表 of the scope, xlsx. */
  summaryTable?(scope: PackageScope, dated: string): Promise<Buffer>;
  /** 登记表 of a nomination, docx. */
  form?(nominationId: string, dated: string): Promise<Buffer>;
  /** Files on nominations that stand, by nomination. */
  attachments?(nominationIds: string[]): Promise<Map<string, StoredFile[]>>;
  /** 档案 of a nomination, PDF. */
  dossier?(nominationId: string): Promise<Buffer>;
}

interface SourceOptions {
  /** Forms and dossiers leave personal data out; no report goes in, which names everybody, and no attachment: nobody can say what is on a scan. */
  withoutPersonalData?: boolean;
}

/** Papers of objections and revocations stay where they are handled: they say who objected, or accuse somebody. */
const HANDED_ON = [AttachmentAbout.NOMINATION, AttachmentAbout.PHOTO, AttachmentAbout.PROCEDURE_STEP, AttachmentAbout.PUBLICITY];
/** A file in quarantine goes nowhere. */
const OPENED = [AttachmentScan.CLEAN, AttachmentScan.NOT_SCANNED];

/**
 * The desk's own papers, read under the caller's row-level security while the act's transaction lasts. Who objected is
 * in none of them: a package is handed on.
 */
export function deskSources(act: Act, files: Pick<FileStore, "open">, { withoutPersonalData = false }: SourceOptions = {}): PackageSources {
  return {
    withoutPersonalData,
    form: async (id, madeOn) => buildRegistrationForm({ ...(await loadRegistrationForm(act, id, { withoutPersonalData })), madeOn }),
    dossier: async (id) => buildDossier(await loadDossier(act, id, { withoutPersonalData, withoutObjectors: true })),
    ...(!withoutPersonalData && {
      workReport: async (unit, madeOn) => buildWorkReport({ ...(await loadWorkReport(act, unit)), madeOn }),
      attachments: (ids) => storedFiles(act, files, ids),
    }),
  };
}

async function storedFiles({ manager }: Act, files: Pick<FileStore, "open">, ids: string[]): Promise<Map<string, StoredFile[]>> {
  const rows = await manager.find(Attachment, { where: { nominationId: In(ids), removedAt: IsNull(), about: In(HANDED_ON), scan: In(OPENED) } });
  const stored = new Map<string, StoredFile[]>();
  for (const { nominationId, id, version, name, size, sha256 } of rows) {
    stored.set(nominationId, [...(stored.get(nominationId) ?? []), { id, version, name, size, sha256, open: () => files.open(sha256) }]);
  }
  return stored;
}
