import { Writable } from "node:stream";
import Fastify, { type FastifyBaseLogger } from "fastify";

/** A log as the server has it, from `info` on, and the lines that were written to it. */
export function capturedLog(): { log: FastifyBaseLogger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(JSON.parse(String(chunk)) as Record<string, unknown>), done()) });
  return { log: Fastify({ logger: { level: "info", stream } }).log, lines };
}
