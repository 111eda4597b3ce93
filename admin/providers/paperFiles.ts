import type { GraphQLFormattedError } from "graphql";
import { download } from "../shared/download";
import type { FormComparison, Import, ImportKind, Paper } from "../shared/paperTypes";
import { deskFetch } from "./deskFetch";
import { refuse } from "./refusal";

interface Answer<Data> {
  data?: Data;
  errors?: GraphQLFormattedError[];
}

/** Saves a paper that is ready under its name. The token goes in a header, so the browser cannot be sent there by a link. */
export async function savePaper({ id, name, mediaType }: Pick<Paper, "id" | "name" | "mediaType">): Promise<void> {
  const answer = await deskFetch(`/papers/${id}`);
  if (answer.headers.get("content-type")?.includes("json")) refuse(((await answer.json()) as Answer<unknown>).errors);
  download(name ?? id, new Blob([await answer.arrayBuffer()], { type: mediaType ?? undefined }));
}

/** Sends a workbook to be imported; it is then read in the background. */
export const sendWorkbook = async (fields: { kind: ImportKind; campaignId: string }, file: File): Promise<Pick<Import, "id">> =>
  (await send<{ startImport: Pick<Import, "id"> }>("/imports", fields, file)).startImport;

/** Asks where a registration form that came back differs from the desk. */
export const compareForm = async (nominationId: string, file: File): Promise<FormComparison> =>
  (await send<{ compareForm: FormComparison }>("/forms", { nominationId }, file)).compareForm;

/** Takes cells of a registration form over into the desk. */
export async function takeOverForm(fields: { nominationId: string; version: number; keys: readonly string[] }, file: File): Promise<void> {
  await send("/forms", { nominationId: fields.nominationId, version: String(fields.version), keys: fields.keys.join(",") }, file);
}

async function send<Data>(url: string, fields: Record<string, string>, file: File): Promise<Data> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file);
  const { data, errors } = (await (await deskFetch(url, { method: "POST", body: form })).json()) as Answer<Data>;
  refuse(errors);
  return data as Data;
}
