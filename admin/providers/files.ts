import type { GraphQLFormattedError } from "graphql";
import { askAsSomebody, codeIn, deskFetch, newKey } from "./deskFetch";
import { download } from "../shared/download";
import { i18nProvider } from "./i18nProvider";
import type { Sent } from "./line";
import { refuse } from "./refusal";
import { accessToken } from "./session";

interface Destination {
  nominationId: string;
  about: string;
  aboutId: string | null;
}

interface Progress {
  /** Told as it goes: the part that was sent, 0 to 1. */
  onProgress: (part: number) => void;
  /** Breaks it off; nothing of it stays on the server. */
  signal: AbortSignal;
}

/** Attaches a file; what the server refuses is thrown as a `Refusal`, what is broken off as an `AbortError`. */
export async function uploadFile({ nominationId, about, aboutId }: Destination, file: File, progress: Progress): Promise<void> {
  const form = new FormData();
  form.set("nominationId", nominationId);
  form.set("about", about);
  if (aboutId) form.set("aboutId", aboutId);
  form.set("file", file);
  const key = newKey();
  refuse((await askAsSomebody(() => post(form, key, progress), progress.signal)).errors);
}

interface Answer extends Sent {
  errors?: readonly GraphQLFormattedError[];
}

/** `fetch` does not tell how much of a body was sent. */
function post(form: FormData, key: string, { onProgress, signal }: Progress): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/files");
    request.setRequestHeader("idempotency-key", key);
    request.setRequestHeader("authorization", `Bearer ${accessToken() ?? ""}`);
    request.setRequestHeader("accept-language", i18nProvider.getLocale() === "en" ? "en" : "zh-CN");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      try {
        resolve(read(request));
      } catch (error) {
        reject(error as Error);
      }
    };
    request.onerror = () => reject(new TypeError("Failed to fetch"));
    request.onabort = () => reject(new DOMException("Broken off", "AbortError"));
    if (signal.aborted) return reject(new DOMException("Broken off", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

/** The desk's own word, or what stands between it and here says of it. */
function read(request: XMLHttpRequest): Answer {
  const { status, responseText } = request;
  if (!request.getResponseHeader("content-type")?.includes("json")) return { status };
  const { errors } = JSON.parse(responseText) as { errors?: GraphQLFormattedError[] };
  return { status: 200, code: codeIn(responseText), errors };
}

interface Kept {
  id: string;
  name: string;
  mediaType: string;
}

/** A file's content, to be shown or saved. The token goes in a header, so the browser cannot be sent there by a link. */
export async function readFile({ id, mediaType }: Kept, { preview, signal }: { preview: boolean; signal?: AbortSignal }): Promise<Blob> {
  const answer = await deskFetch(`/files/${id}${preview ? "?preview=1" : ""}`, { signal });
  if (answer.headers.get("content-type")?.includes("json")) refuse(((await answer.json()) as { errors?: GraphQLFormattedError[] }).errors);
  return new Blob([await answer.arrayBuffer()], { type: mediaType });
}

/** Saves a file under its name. */
export async function saveFile(file: Kept): Promise<void> {
  download(file.name, await readFile(file, { preview: false }));
}
