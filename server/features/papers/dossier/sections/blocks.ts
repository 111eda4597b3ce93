import type { FactsBlock, GridBlock, NoteBlock, PdfBlock } from "../../../../documents/pdf/pdf-document";

type Row = [label: string, value: string | number | null | undefined];

/** Labels and values; a line without value is left out. */
export function facts(rows: Row[]): FactsBlock {
  return { kind: "facts", rows: rows.flatMap(([label, value]): [string, string][] => (value === null || value === undefined || value === "" ? [] : [[label, String(value)]])) };
}

export const note = (text: string): NoteBlock => ({ kind: "note", text });

/** A table, or the remark that there is nothing to put into it. */
export function grid(columns: Record<string, number>, rows: (string | number | null)[][], none: string): GridBlock | NoteBlock {
  if (rows.length === 0) return note(none);
  return { kind: "grid", head: Object.keys(columns), widths: Object.values(columns), rows: rows.map((row) => row.map((value) => String(value ?? ""))) };
}

export const heading = (text: string): PdfBlock => ({ kind: "heading", text });

/** Paragraphs of a text as it was written. */
export const paragraphs = (text: string): string[] => text.split(/\n+/).map((paragraph) => paragraph.trim()).filter(Boolean);

/** Parts of a cell, each on its line; empty ones are left out. */
export const lines = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join("\n");
