import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Document, parseDocument } from "yaml";
import { DataFileError, type DataProblem } from "../../server/presets/data-file";

/** Changes one thing in a good file, so that the test shows only what it is about. */
export type Edit = (document: Document) => void;

const folder = mkdtempSync(join(tmpdir(), "presets-"));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a YAML file for one test and returns its path. */
export function yamlFile(text: string): string {
  files += 1;
  const path = join(folder, `${files}.yaml`);
  writeFileSync(path, text);
  return path;
}

/** A copy of a good file with one edit. */
export function editedYaml(source: string, edit: Edit): string {
  const document = parseDocument(readFileSync(source, "utf8"));
  edit(document);
  return yamlFile(document.toString());
}

/** The problems that a loader finds; fails when it accepts the file. */
export function problemsOf(load: () => unknown): DataProblem[] {
  try {
    load();
  } catch (error) {
    if (error instanceof DataFileError) return error.problems;
    throw error;
  }
  throw new Error("The loader accepted the file");
}
