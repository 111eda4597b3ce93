import { createHash } from "node:crypto";
import type { PdfDocument } from "../../../documents/pdf/pdf-document";
import { renderPdf } from "../../../documents/pdf/render-pdf";
import type { DossierData } from "./dossier-data";
import { basicsSection, deedsSection } from "./sections/case-sections";
import { attachmentsSection, timelineSection, versionsSection } from "./sections/history-sections";
import { honourSection } from "./sections/honour-section";
import { procedureSection, publicitySection } from "./sections/procedure-sections";
import { outcomeSection, votesSection } from "./sections/result-sections";
import { ledgerSection, reviewsSection } from "./sections/review-sections";
import { findingsSection, waiversSection } from "./sections/rule-sections";
import { READER_NAMES, timeOf } from "./words";

const SECTIONS = [
  ...[basicsSection, deedsSection, findingsSection, waiversSection, procedureSection, publicitySection, reviewsSection],
  ...[ledgerSection, votesSection, outcomeSection, honourSection, attachmentsSection, versionsSection, timelineSection],
];

/** A dossier as PDF. The same data gives the same bytes: its date is that of the last change on record, not today. */
export function buildDossier(data: DossierData): Promise<Buffer> {
  return renderPdf(dossierDocument(data));
}

/** The dossier before it is set. */
export function dossierDocument(data: DossierData): PdfDocument {
  const { nomination, campaign, award, unit, reader, withoutPersonalData } = data;
  const changedAt = lastChangeIn(data);
  return {
    title: "推荐对象档案",
    subtitle: [
      `${nomination.name}　·　${award}　·　${unit.shortName}`,
      `按${READER_NAMES[reader]}的查阅权限生成${withoutPersonalData ? "，已略去个人信息" : ""}；记录截至 ${timeOf(changedAt)}`,
    ],
    header: `推荐对象档案　${nomination.name}　${campaign.noticeNumber}`,
    footer: `第 ${nomination.version} 版　内容校验值（SHA-256）${dossierHash(data)}`,
    date: changedAt,
    sections: SECTIONS.map((section) => section(data)),
  };
}

/** Hash of all that a dossier holds, hexadecimal: two with the same one say the same. */
export const dossierHash = (data: DossierData): string => createHash("sha256").update(JSON.stringify(data)).digest("hex");

/** The latest moment on record: a field that is called `…At` is one. */
function lastChangeIn(value: unknown, key = ""): string {
  if (typeof value === "string") return key.endsWith("At") ? value : "";
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value).map(([name, one]: [string, unknown]) => lastChangeIn(one, name)).reduce((latest, one) => (one > latest ? one : latest), "");
}
