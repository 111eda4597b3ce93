import type { RequestContext } from "../../graphql/context";
import type { FormDraftInput } from "./inputs";
import { ONE_FORM, whichForm } from "./one-form";
import type { OpenedDraft } from "./opened-draft";

interface Row {
  content: Buffer;
  recordVersion: number | null;
  savedAt: Date;
}

/** Opens the caller's draft of a form; null where there is none. */
export async function readFormDraft(context: RequestContext, input: FormDraftInput): Promise<OpenedDraft | null> {
  const text = `select content_sealed as content, record_version as "recordVersion", saved_at as "savedAt" from form_drafts where ${ONE_FORM}`;
  const [row] = await context.read<Row & Record<string, unknown>>({ name: "form_draft", text, values: whichForm(input) });
  if (!row) return null;
  const content = JSON.parse(context.desk.vault.open(row.content, "form_drafts.content_sealed")) as unknown;
  return { content, recordVersion: row.recordVersion, savedAt: new Date(row.savedAt).toISOString() };
}
