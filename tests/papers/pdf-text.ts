import { inflateSync } from "node:zlib";

/**
 * The text of a PDF as a reader would copy it: page streams, and for each font the characters its glyphs stand for
 * (ToUnicode). Knows as much of the format as the desk's own files use; a line of the page is a line of the text.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf.toString("latin1"));
  const glyphs = new Map<string, Map<number, string>>();
  for (const [number, { dictionary }] of objects) {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
    if (cmap) glyphs.set(number, charactersOf(objects.get(cmap)?.stream ?? ""));
  }
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary));
  return pages.map((page) => pageText(page.dictionary, objects, glyphs)).join("\f");
}

/** Titles of the bookmarks, in order. */
export function pdfBookmarks(pdf: Buffer): string[] {
  const titles = [...objectsOf(pdf.toString("latin1")).values()].filter(({ dictionary }) => /\/Dest/.test(dictionary)).map(({ dictionary }) => /\/Title \(((?:\\.|[^\\)])*)\)/s.exec(dictionary)?.[1]);
  return titles.flatMap((title) => (title === undefined ? [] : [utf16(Buffer.from(unescape(title), "latin1").toString("hex").replace(/^feff/, ""))]));
}

interface PdfObject {
  dictionary: string;
  stream?: string;
}

function objectsOf(text: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, number = "", body = ""] of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    const [dictionary = "", packed] = body.split("\nstream\n");
    const bytes = packed === undefined ? undefined : Buffer.from(packed.replace(/\nendstream$/, ""), "latin1");
    objects.set(number, { dictionary, ...(bytes && { stream: (dictionary.includes("FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1") }) });
  }
  return objects;
}

function charactersOf(cmap: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, from = "", list = ""] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], index) => characters.set(parseInt(from, 16) + index, utf16(hex.replaceAll(" ", ""))));
  }
  return characters;
}

const utf16 = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

const unescape = (literal: string): string => literal.replace(/\\([\s\S])/g, (_match, sign: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[sign] ?? sign);

function pageText(dictionary: string, objects: Map<string, PdfObject>, glyphs: Map<string, Map<number, string>>): string {
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? "")?.stream ?? "";
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1] ?? "")?.dictionary ?? dictionary;
  let font: Map<number, string> | undefined;
  let text = "";
  for (const [, name, at, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|^1 0 0 1 [-\d.]+ ([-\d.]+) Tm$|^\[(.*)\] TJ$/gm)) {
    if (name !== undefined) font = glyphs.get(new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1] ?? "");
    else if (at !== undefined) text += "\n";
    else for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]*)>/g)) for (const glyph of hex.match(/.{4}/g) ?? []) text += font?.get(parseInt(glyph, 16)) ?? "\ufffd";
  }
  return text;
}

/** A text without its line ends: what a page breaks is one word again. */
export const unbroken = (text: string): string => text.replace(/\s/g, "");
