import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "../../server/features/accounts/account";
import { DiskStore } from "../../server/files/disk-store";
import type { ApiError } from "../support/api-client";
import type { TestDesk } from "../support/desk";

/** An attachment as the upload answers it. */
export interface Told {
  id: string;
  nominationId: string;
  about: string;
  aboutId: string | null;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: string;
  scan: string;
  version: number;
}

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** The routes of a desk that keeps its files in a folder of its own. */
export class Files {
  readonly dataDir = mkdtempSync(join(tmpdir(), "desk-files-"));
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(private readonly desk: TestDesk) {
    desk.app.desk.config = { ...desk.app.desk.config, dataDir: this.dataDir };
    desk.app.desk.files = new DiskStore(this.dataDir);
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Names of all files on disk. */
  onDisk(): string[] {
    return readdirSync(this.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  }

  /** Everything an upload writes: rows and files. */
  async written(): Promise<unknown> {
    const { rows } = await this.desk.owner.query("select count(*), md5(string_agg(t::text, '|' order by id)) from attachments t");
    return [rows, this.onDisk()];
  }

  async post(account: Account | null, fields: Record<string, string>, files: [content: Buffer, name: string][]): Promise<Answer> {
    const form = new FormData();
    for (const [content, name] of files) form.append("file", new Blob([new Uint8Array(content)]), name);
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const encoded = new Response(form);
    return this.send(account, Buffer.from(await encoded.arrayBuffer()), encoded.headers.get("content-type") ?? "");
  }

  async send(account: Account | null, payload: Buffer | NodeJS.ReadableStream, contentType: string, language = "zh"): Promise<Answer> {
    const headers = { ...(await this.#authorization(account)), "content-type": contentType, "accept-language": language };
    return answerOf(await this.desk.app.fastify.inject({ method: "POST", url: "/files", headers, payload: payload as Buffer }));
  }

  /** Uploads what must be taken. */
  async upload(account: Account, fields: Record<string, string>, content: Buffer, name: string): Promise<Told> {
    const { status, body } = await this.post(account, fields, [[content, name]]);
    if (status !== 201) throw new Error(`Refused: ${body.toString()}`);
    return (JSON.parse(body.toString()) as { data: { attachFile: Told } }).data.attachFile;
  }

  /** Uploads what must be refused. */
  async refused(account: Account | null, fields: Record<string, string>, content: Buffer, name: string): Promise<ApiError & { status: number }> {
    const answer = await this.post(account, fields, [[content, name]]);
    return { ...errorOf(answer), status: answer.status };
  }

  async get(account: Account | null, id: string, query = ""): Promise<Answer> {
    return answerOf(await this.desk.app.fastify.inject({ method: "GET", url: `/files/${id}${query}`, headers: await this.#authorization(account) }));
  }

  async #authorization(account: Account | null): Promise<Record<string, string>> {
    if (!account) return {};
    const token = this.#tokens.get(account.id) ?? this.desk.builders.signIn(account);
    this.#tokens.set(account.id, token);
    return { authorization: `Bearer ${await token}` };
  }
}

export function errorOf({ body }: Answer): ApiError {
  const { errors } = JSON.parse(body.toString()) as { errors?: ApiError[] };
  const [error, ...others] = errors ?? [];
  if (!error || others.length > 0) throw new Error(`Expected one error, got ${body.toString().slice(0, 500)}`);
  return error;
}

function answerOf({ statusCode, headers, rawPayload }: { statusCode: number; headers: object; rawPayload: Buffer }): Answer {
  return { status: statusCode, headers: { ...headers }, body: rawPayload };
}
