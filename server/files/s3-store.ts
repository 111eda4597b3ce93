import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { type FileStore, FileStoreAway, FileStoreError, type IncomingFile, keyOf } from "./file-store";
import { Incoming } from "./incoming";
import { proved } from "./proved";

/** A bucket of any storage that speaks S3: MinIO, Ceph, Garage, the clouds. */
export interface S3Settings {
  /** Address of the service, without the bucket. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `endpoint/bucket/key`; otherwise `bucket.endpoint/key`. */
  pathStyle: boolean;
}

/** Below the database's idle_in_transaction_session_timeout (60 s): contents are kept while a transaction waits. */
const PATIENCE = 45_000;
/** Enough for what storages say in their answers of refusal. */
const LONGEST_ANSWER = 4_000;

/**
 * Contents in a bucket, named as on disk. Every request is signed with the SHA-256 of what it carries, so the storage
 * itself refuses a content that changed on the way. Nothing is tried twice: a stream cannot be sent again, and whoever
 * asked learns at once that the storage is away.
 */
export class S3Store implements FileStore {
  readonly place: string;
  readonly #base: URL;
  readonly #client: AwsClient;
  readonly #incoming: Incoming;

  constructor(dataDir: string, { endpoint, bucket, region, accessKeyId, secretAccessKey, pathStyle }: S3Settings) {
    this.#base = new URL(endpoint);
    if (pathStyle) this.#base.pathname = `${this.#base.pathname.replace(/\/$/, "")}/${bucket}/`;
    else this.#base.hostname = `${bucket}.${this.#base.hostname}`;
    this.place = this.#base.href;
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 0 });
    this.#incoming = new Incoming(join(dataDir, "files", "incoming"));
  }

  receive(stream: Readable): Promise<IncomingFile> {
    return this.#incoming.receive(stream);
  }

  async keep({ path, size, sha256 }: IncomingFile): Promise<void> {
    const file = createReadStream(path);
    try {
      const headers = { "content-length": String(size), "content-type": "application/octet-stream", "x-amz-content-sha256": sha256 };
      const sending = { headers, body: Readable.toWeb(file) as RequestInit["body"], duplex: "half" as const, signal: AbortSignal.timeout(PATIENCE) };
      const answer = await this.#send("PUT", sha256, sending);
      await answer.body?.cancel();
    } finally {
      file.destroy();
    }
  }

  discard(incoming: Pick<IncomingFile, "path">): Promise<void> {
    return this.#incoming.discard(incoming);
  }

  async open(sha256: string): Promise<Readable> {
    const { body } = await this.#send("GET", sha256);
    return proved(body ? Readable.fromWeb(body as ReadableStream<Uint8Array>) : Readable.from([]), sha256);
  }

  async forget(sha256: string): Promise<void> {
    const answer = await this.#send("DELETE", sha256, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.body?.cancel();
  }

  /** A bucket that is away is told where it is needed; what comes in goes through this disk first. */
  probe(): Promise<void> {
    return this.#incoming.probe();
  }

  sweep(): Promise<number> {
    return this.#incoming.sweep();
  }

  async #send(method: "PUT" | "GET" | "DELETE", sha256: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(keyOf(sha256), this.#base);
    const answer = await this.#client.fetch(url, { method, redirect: "error", ...init }).catch((cause: unknown) => {
      throw new FileStoreAway(`The storage ${this.place} cannot be reached: ${method} ${sha256}`, { cause });
    });
    if (answer.ok || (method === "DELETE" && answer.status === 404)) return answer;
    const Failure = answer.status >= 500 ? FileStoreAway : FileStoreError;
    throw new Failure(`The storage ${this.place} refused ${method} ${sha256}: ${answer.status} ${codeOf(await startOf(answer))}`);
  }
}

/** What a storage says went wrong; its answers can repeat what was signed, so no more of them than the code is told. */
const codeOf = (answer: string): string => /<Code>(\w{1,80})<\/Code>/.exec(answer)?.[1] ?? "";

async function startOf({ body }: Response): Promise<string> {
  let text = "";
  if (!body) return text;
  for await (const piece of Readable.fromWeb(body as ReadableStream<Uint8Array>) as AsyncIterable<Buffer>) {
    text += piece.toString("latin1");
    if (text.length > LONGEST_ANSWER) break;
  }
  return text;
}
