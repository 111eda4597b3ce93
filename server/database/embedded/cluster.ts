import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Identity } from "./identity";

/** What every step needs to know: where the cluster lives, whose programs run it, and as whom. */
export interface Cluster {
  /** The desk's own folder, without symbolic links. */
  dataDir: string;
  /** PostgreSQL's data folder inside it. */
  dir: string;
  /** Folder of `initdb` and `postgres`. */
  bin: string;
  identity: Identity;
  log: (line: string) => void;
}

/** How long anything may take before it is called a failure, in milliseconds. */
export const PATIENCE = 120_000;

/** Nothing of our environment (secrets, PG* variables, foreign locales) reaches PostgreSQL. */
export const environment = { PATH: process.env.PATH, LC_ALL: "C", SystemRoot: process.env.SystemRoot };

export const run = promisify(execFile);
