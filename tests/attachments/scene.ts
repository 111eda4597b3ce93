import { deliberation, does } from "../publicity/scene";
import { act, personInput, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import type { Told } from "./files";

export const NOBODY = "01a204bf-0000-7000-8000-000000000000";
export const MEBIBYTE = 1_048_576;

/** The fields of a form about a new draft. */
export async function aDraft(scene: Scene): Promise<{ nominationId: string; about: string }> {
  return { nominationId: (await act(scene.contact, "createNomination", personInput(scene))).id, about: "NOMINATION" };
}

export const REMOVE = "mutation ($input: RemoveAttachmentInput!) { it: removeAttachment(input: $input) { id version removedAt removedBy removeReason } }";

/** Takes a file off; gives the trace. */
export async function remove(client: ApiClient, { id, version }: Told): Promise<Record<string, unknown>> {
  return (await client.ask<{ it: Record<string, unknown> }>(REMOVE, { input: { id, version, reason: " 传错了文件 " } })).it;
}

/** The id of a deliberation on record. */
export async function aStep(scene: Scene, nominationId: string): Promise<string> {
  return (await does(scene.contact, "recordProcedureStep", deliberation(nominationId))).id;
}

/** A form of so many mebibytes as it is sent piece by piece, its length not told. */
export function* aFormOf(fields: Record<string, string>, mebibytes: number): Generator<Buffer> {
  for (const [name, value] of Object.entries(fields)) yield Buffer.from(`--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  yield Buffer.from('--xx\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n');
  for (let i = 0; i < mebibytes; i++) yield Buffer.alloc(MEBIBYTE, "x");
  yield Buffer.from("\r\n--xx--\r\n");
}
