import { openDocx, readStamp, type ReadTable, tablesOf, textOf, WORD_MEDIA_TYPE } from "../../../documents/word";
import { refuseField } from "../../../errors/refuse-field";
import { mediaTypeOf } from "../../attachments/file-types";
import { SubjectKind } from "../../campaigns/subject-kind";
import { type FormField, FORM_FIELDS } from "./form-fields";
import { NOMINATION_PROPERTY } from "./registration-form";

/** A registration form as it came back. */
export interface ReadForm {
  kind: SubjectKind;
  /** First characters of the hash in its footer; null: it has none. */
  hash: string | null;
  version: number | null;
  /** Whose form the desk made it as, where the file still says so. */
  nominationId: string | null;
  /** What stands beside each label that was found, by the field's key. */
  fields: Record<string, string>;
}

/** Fewer labels than this are another table that happens to have one or two of them. */
const FEWEST_LABELS = 5;
const KEYS_OF_ANY_FORM = ["name", "deeds"];

/**
 * Reads a registration form that was filled in or edited in an office program. Known by its content: whatever is no
 * Word file, has macros, reaches outside or unpacks to too much is refused, and so is a file that is no such form.
 */
export async function readForm(path: string, name = "登记表.docx"): Promise<ReadForm> {
  if ((await mediaTypeOf(path, name)) !== WORD_MEDIA_TYPE) refuseField("file", "不是 Word 登记表，请上传 .docx 文件。", "is no Word file: send the registration form as .docx.");
  const { document, footers, properties } = await openDocx(path);
  const tables = tablesOf(document);
  const kind = kindOf(tables);
  if (kind === null) refuseNoForm();
  const fields = fieldsIn(tables, FORM_FIELDS[kind]);
  if (Object.keys(fields).length < FEWEST_LABELS || KEYS_OF_ANY_FORM.some((key) => fields[key] === undefined)) refuseNoForm();
  const stamps = footers.map((footer) => readStamp(textOf(footer)));
  const stamp = stamps.find(({ hash }) => hash !== null) ?? { version: null, hash: null };
  return { kind, ...stamp, nominationId: properties[NOMINATION_PROPERTY] ?? null, fields };
}

function refuseNoForm(): never {
  const looked = [SubjectKind.PERSON, SubjectKind.COLLECTIVE].map((kind) => FORM_FIELDS[kind].slice(2).map(({ label }) => label).join("、"));
  refuseField(
    "file",
    `不是初审推荐登记表：表格中应有个人登记表的${looked[0]}，或集体登记表的${looked[1]}。请下载登记表，填写后上传。`,
    `is no registration form: its tables should have the labels of a person's (${looked[0]}) or a collective's (${looked[1]}). Download the form and fill it in.`,
  );
}

/** A label as it is recognised: spaces, line breaks, colons and what is added in brackets do not count. */
const plainLabel = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").replace(/^[*★]+|[:;*★]+$/g, "").replace(/\([^)]*\)$/, "");

function kindOf(tables: ReadTable[]): SubjectKind | null {
  const labels = new Set(tables.flat(2).map(({ text }) => plainLabel(text)));
  return [SubjectKind.COLLECTIVE, SubjectKind.PERSON].find((kind) => FORM_FIELDS[kind].some(({ key, label }) => key === "name" && labels.has(plainLabel(label)))) ?? null;
}

/** Each label's value is the cell after it. A label that reaches over several rows has them all. */
function fieldsIn(tables: ReadTable[], form: readonly FormField[]): Record<string, string> {
  const keys = new Map(form.flatMap(({ key, label, aliases }) => [label, ...aliases].map((one): [string, string] => [plainLabel(one), key])));
  const found = new Map<string, string>();
  for (const table of tables) for (const [key, texts] of valuesIn(table, keys)) if (!found.get(key)) found.set(key, texts.join("\n"));
  return Object.fromEntries(found);
}

function valuesIn(table: ReadTable, keys: Map<string, string>): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const above = new Map<number, string | undefined>();
  for (const row of table) {
    for (let i = 0; i < row.length; i += 1) {
      const cell = row[i];
      if (!cell) continue;
      const key = cell.continues ? above.get(cell.column) : keys.get(plainLabel(cell.text));
      above.set(cell.column, key);
      if (key === undefined) continue;
      const next = row[i + 1];
      const known = values.get(key);
      if (next && !next.continues && (known === undefined || cell.continues)) values.set(key, [...(known ?? []), next.text]);
      if (next) above.set(next.column, undefined);
      i += 1;
    }
  }
  return values;
}
