import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ADMIN = join(__dirname, "../../admin");

/** The dashboard's components and what they use, parsed; the words themselves are not among them. */
export const sources: ts.SourceFile[] = readdirSync(ADMIN, { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("i18n"))
  .map((name) => ts.createSourceFile(name, readFileSync(join(ADMIN, name), "utf8"), ts.ScriptTarget.ES2022, true, name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS));

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export const lineOf = (source: ts.SourceFile, node: ts.Node): string => `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;

/** All keys of nested words, e.g. "quotas.title". */
export function keysOf(words: object, before = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [`${before}${key}`] : keysOf(value as object, `${before}${key}.`)));
}
