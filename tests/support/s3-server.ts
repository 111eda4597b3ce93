import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

export const KEYS = { accessKeyId: "AKIDTESTS", secretAccessKey: "a secret key of the tests/+=" };
export const BUCKET = "desk-files";
export const REGION = "cn-north-1";

/**
 * A storage that speaks as much S3 as the desk uses, as the documentation of Amazon S3 has it: objects in one bucket,
 * addressed by path or by host; every request must be signed (Signature Version 4, checked with nothing of the
 * client's) and carry what its signature says. It stands for a storage elsewhere; none of the desk's own code is in it.
 */
export class S3Server {
  readonly #folder = mkdtempSync(join(tmpdir(), "desk-s3-"));
  readonly #objects = new Map<string, string>();
  readonly #server: Server;
  /** What was asked, e.g. `PUT /ab/ab12… 200`. */
  readonly asked: string[] = [];
  /** Answers every request with this status. */
  failing: number | undefined;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response).catch(() => response.destroy()));
  }

  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  keys(): string[] {
    return [...this.#objects.keys()].sort();
  }

  /** Changes an object behind everybody's back. */
  async tamper(key: string, content: Buffer): Promise<void> {
    await pipeline([content], createWriteStream(this.#objects.get(key) ?? ""));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", headers } = request;
    const url = new URL(request.url ?? "", `http://${headers.host ?? ""}`);
    const byHost = headers.host?.startsWith(`${BUCKET}.`) === true;
    const [, bucket, ...rest] = byHost ? ["", BUCKET, ...url.pathname.split("/").slice(1)] : url.pathname.split("/");
    const key = rest.join("/");
    const refuse = (status: number, code: string): void => {
      this.asked.push(`${method} ${key} ${status}`);
      request.resume();
      response.writeHead(status, { "content-type": "application/xml" }).end(`<?xml version="1.0"?><Error><Code>${code}</Code><StringToSign>${KEYS.accessKeyId}</StringToSign></Error>`);
    };
    if (this.failing) return refuse(this.failing, "ServiceUnavailable");
    const wrong = refusalOf(request, url);
    if (wrong) return refuse(403, wrong);
    if (bucket !== BUCKET) return refuse(404, "NoSuchBucket");
    const known = this.#objects.get(key);
    if (method === "PUT") return this.#put(request, response, key, refuse);
    if (method === "GET" && known === undefined) return refuse(404, "NoSuchKey");
    this.asked.push(`${method} ${key} 200`);
    if (method === "DELETE") {
      this.#objects.delete(key);
      response.writeHead(204).end();
    } else {
      response.writeHead(200, { "content-length": statSync(known ?? "").size });
      await pipeline(createReadStream(known ?? ""), response);
    }
  }

  async #put(request: IncomingMessage, response: ServerResponse, key: string, refuse: (status: number, code: string) => void): Promise<void> {
    if (request.headers["content-length"] === undefined) return refuse(411, "MissingContentLength");
    const path = join(this.#folder, randomUUID());
    const hash = createHash("sha256");
    await pipeline(
      request,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          yield piece;
        }
      },
      createWriteStream(path),
    );
    if (hash.digest("hex") !== request.headers["x-amz-content-sha256"]) return refuse(400, "XAmzContentSHA256Mismatch");
    this.#objects.set(key, path);
    this.asked.push(`PUT ${key} 200`);
    response.writeHead(200, { etag: '"x"' }).end();
  }
}

/** What is wrong with a signature (Authenticating Requests, AWS Signature Version 4), or undefined. */
function refusalOf({ method = "", headers }: IncomingMessage, url: URL): string | undefined {
  const [, id, day = "", region = "", names = "", given = ""] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? "") ?? [];
  if (id !== KEYS.accessKeyId) return "InvalidAccessKeyId";
  if (region !== REGION) return "AuthorizationHeaderMalformed";
  const at = String(headers["x-amz-date"]);
  const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!(Math.abs(Date.now() - time) < 15 * 60_000) || !at.startsWith(day)) return "RequestTimeTooSkewed";
  const signed = names.split(";");
  for (const needed of ["host", "x-amz-date", "x-amz-content-sha256"]) if (!signed.includes(needed)) return "AccessDenied";
  const canonical = [method, url.pathname, url.search.slice(1), ...signed.map((name) => `${name}:${String(headers[name] ?? "").trim()}`), "", names, String(headers["x-amz-content-sha256"])].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", at, `${day}/${region}/s3/aws4_request`, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<Buffer>((secret, part) => hmac(secret, part), Buffer.from(`AWS4${KEYS.secretAccessKey}`));
  return timingSafeEqual(hmac(key, toSign), Buffer.from(given, "hex")) ? undefined : "SignatureDoesNotMatch";
}

const hmac = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
