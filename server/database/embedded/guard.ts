import { type ChildProcess, spawn } from "node:child_process";
import * as net from "node:net";
import { type Cluster, environment } from "./cluster";

/** A shell that waits on a pipe from us; the pipe closes when we die in whatever way, and it stops PostgreSQL. */
export function guardAgainstOurDeath(child: ChildProcess, { identity, log }: Cluster): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "desk-guard", String(child.pid)], {
    ...identity,
    cwd: "/",
    env: environment,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.once("error", (error) => log(`no guard for PostgreSQL: ${error.message}`));
  guard.unref();
  if (guard.stdin instanceof net.Socket) guard.stdin.unref();
  return guard;
}
