import type { GraphQLFormattedError } from "graphql";
import { deskFetch } from "./deskFetch";
import { refuse } from "./refusal";

interface Destination {
  nominationId: string;
  about: string;
  aboutId: string | null;
}

/** Attaches a file; what the server refuses is thrown as a `Refusal`. */
export async function uploadFile({ nominationId, about, aboutId }: Destination, file: File): Promise<void> {
  const form = new FormData();
  form.set("nominationId", nominationId);
  form.set("about", about);
  if (aboutId) form.set("aboutId", aboutId);
  form.set("file", file);
  const { errors } = (await (await deskFetch("/files", { method: "POST", body: form })).json()) as { errors?: GraphQLFormattedError[] };
  refuse(errors);
}

/** Types a browser shows; others are saved. */
const SHOWN = ["application/pdf", "image/jpeg", "image/png"];

/** Opens a file in a new tab, or saves it. The token goes in a header, so the browser cannot be sent there by a link. */
export async function openFile({ id, name, mediaType }: { id: string; name: string; mediaType: string }): Promise<void> {
  const answer = await deskFetch(`/files/${id}`);
  if (answer.headers.get("content-type")?.includes("json")) refuse(((await answer.json()) as { errors?: GraphQLFormattedError[] }).errors);
  const address = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  if (SHOWN.includes(mediaType)) link.target = "_blank";
  else link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
