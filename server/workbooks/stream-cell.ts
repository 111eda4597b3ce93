import { safeText } from "./safe-text";

export interface StreamColumn {
  heading: string;
  /** `date`: a Date or `2024-08-16`; `dateTime`: a moment, shown as the clocks of China show it. */
  kind: "text" | "number" | "date" | "dateTime";
  /** In characters of Latin script. */
  width?: number;
}

/** Where each kind's format stands in the styles (`stream-parts.ts`); 0 is plain, 1 a heading. */
export const STYLES: Record<StreamColumn["kind"] | "heading", number> = { heading: 1, text: 2, number: 3, date: 4, dateTime: 5 };

const CHINA_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** One cell's XML. What is no number or date of its kind is written as text: an inline string, which no program calculates. */
export function cellXml(value: unknown, kind: StreamColumn["kind"] | "heading", address: string): string {
  if (value === null || value === undefined || value === "") return `<c r="${address}" s="${STYLES[kind]}"/>`;
  const number = numberOf(value, kind);
  if (number !== undefined) return `<c r="${address}" s="${STYLES[kind]}"><v>${number}</v></c>`;
  const style = kind === "heading" ? STYLES.heading : STYLES.text;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(safeText(wordsOf(value)))}</t></is></c>`;
}

function numberOf(value: unknown, kind: StreamColumn["kind"] | "heading"): number | undefined {
  if (kind === "number") return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  if (kind !== "date" && kind !== "dateTime") return undefined;
  const day = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
  const moment = value instanceof Date ? value : typeof value === "string" && (day || /^\d{4}-\d\d-\d\dT/.test(value)) ? new Date(value) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  const shown = moment.getTime() - EPOCH + (day ? 0 : CHINA_MS);
  return kind === "date" ? Math.floor(shown / DAY_MS) : Math.floor(shown / 1_000) / 86_400;
}

function wordsOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
