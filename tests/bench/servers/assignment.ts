import type { AddressInfo, Server } from "node:net";
import type { World } from "../data/world";

/** What a measured server is told. */
export interface Assignment {
  /** The login that owns the tables: no row-level security. */
  ownerUrl: string;
  /** The login our server runs under. */
  runtimeUrl: string;
  /** Signs access tokens, as `DESK_SECRET` does. */
  secret: string;
  /** Most connections to the database. */
  poolSize: number;
  /** The office's account and session, in whose name all requests are made. */
  account: World["officers"][number];
  sessionId: string;
}

export function assignment(): Assignment {
  return JSON.parse(process.env.BENCH_ASSIGNMENT ?? "") as Assignment;
}

/** Tells the benchmark where this process listens, and ends with the benchmark. */
export function announce(server: Server): void {
  process.on("disconnect", () => process.exit());
  process.send?.((server.address() as AddressInfo).port);
}
