import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";

/** Where a clamd listens: by TCP or on a socket of this machine. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** The scanner cannot be reached or says nothing: whatever waits for it goes on waiting. */
export class ScannerUnreachable extends Error {
  override readonly name = "ScannerUnreachable";
}

/** The scanner hung up on this content: it went away, or the content was more than it takes and its word for that was lost. */
export class ScannerBrokeOff extends Error {
  override readonly name = "ScannerBrokeOff";
}

/** The scanner says that it cannot look at this content, e.g. that it is larger than its StreamMaxLength. */
export class ScannerRefusal extends Error {
  override readonly name = "ScannerRefusal";
}

/** A clamd that says nothing for so long is taken for gone. It looks at the largest file in a few seconds. */
const PATIENCE = 60_000;
const LONGEST_ANSWER = 4_096;

/**
 * Has a clamd look at a content and gives the name of what it found, or null where it is clean. Spoken is INSTREAM
 * (clamd(8)): pieces with their length before them, an empty one at the end. A client of our own because nothing less
 * than the words `stream: OK` may count as clean.
 */
export async function scanContent(address: ClamdAddress, content: Readable, signal?: AbortSignal): Promise<string | null> {
  const socket = connect({ ...address, noDelay: true });
  const stop = (): void => void socket.destroy(new ScannerUnreachable("Nobody waits for the scanner any more"));
  signal?.addEventListener("abort", stop);
  socket.setTimeout(PATIENCE, () => socket.destroy(new ScannerUnreachable("The scanner says nothing")));
  try {
    const answered = answerOf(socket);
    answered.catch(() => undefined); // heard below, where nothing went wrong before
    const unread = await send(content, socket);
    if (unread !== undefined) throw unread;
    return verdictOf(await answered);
  } finally {
    signal?.removeEventListener("abort", stop);
    socket.destroy();
    content.destroy();
  }
}

/** Sends until the end or until the scanner has said enough; gives what went wrong in reading the content. */
async function send(content: Readable, socket: Socket): Promise<unknown> {
  const gone = once(socket, "close").catch(() => undefined);
  socket.write("zINSTREAM\0");
  try {
    for await (const piece of content as AsyncIterable<Buffer>) {
      if (!socket.writable) return undefined;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      if (!socket.write(piece)) await Promise.race([once(socket, "drain").catch(() => undefined), gone]);
    }
  } catch (error) {
    return error;
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
  return undefined;
}

/** What it says up to the NUL. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (piece) => {
      said += piece.toString("utf8");
      if (said.includes("\0") || said.length > LONGEST_ANSWER) resolve(said.split("\0", 1)[0] ?? "");
    });
    let connected = false;
    socket.on("connect", () => (connected = true));
    socket.on("error", (cause) => {
      if (cause instanceof ScannerUnreachable) reject(cause);
      else reject(connected ? new ScannerBrokeOff("The scanner broke off", { cause }) : new ScannerUnreachable("The scanner cannot be reached", { cause }));
    });
    socket.on("close", () => reject(new ScannerBrokeOff("The scanner broke off")));
  });
}

function verdictOf(answer: string): string | null {
  if (answer === "stream: OK") return null;
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return found.slice(0, 200);
  throw new ScannerRefusal(`The scanner says: ${answer.slice(0, 200)}`);
}
