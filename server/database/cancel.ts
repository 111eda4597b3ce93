import { connect, type Socket } from "node:net";
import type { PoolClient } from "pg";

/** What pg keeps of the backend behind a connection, and its types leave out. */
interface Backend {
  processID: number;
  secretKey: number;
}

/**
 * Ends what a connection is doing as soon as `signal` says so: its request's client went away, or its time is over.
 * Call what it answers before the connection is given to anybody else: it stops listening, waits until a cancel request
 * that was sent has been dealt with, and throws the signal's reason where it has spoken.
 */
export function endWith(signal: AbortSignal | undefined, client: PoolClient): () => Promise<void> {
  if (!signal) return () => Promise.resolve();
  let sent: Promise<void> | undefined;
  const end = (): void => void (sent ??= sendCancel(client));
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  return async () => {
    signal.removeEventListener("abort", end);
    await sent;
    signal.throwIfAborted();
  };
}

/**
 * The protocol's CancelRequest, on a connection of its own: the pool may have none left, and PgBouncer passes it on, too.
 * PostgreSQL closes the connection once it has told the backend. Where nothing can be reached, time limits end the query.
 */
function sendCancel(client: PoolClient): Promise<void> {
  const { processID, secretKey } = client as PoolClient & Backend;
  const request = Buffer.alloc(16);
  for (const [at, value] of [16, 80_877_102, processID, secretKey].entries()) request.writeInt32BE(value, at * 4);
  const { host, port } = client;
  const socket: Socket = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  return new Promise((resolve) => {
    socket.once("connect", () => socket.write(request));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.once("close", () => resolve());
    socket.resume();
  });
}
