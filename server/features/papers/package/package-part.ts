import type { Readable } from "node:stream";
import type { Manifest } from "./manifest";

/** One paper of a package, made or opened only when its turn comes. */
export interface PackagePart {
  /** The same in every package of the scope, e.g. `form/<nomination>`. */
  key: string;
  /** Of what it is made of, e.g. the nomination's version. */
  version: string;
  /** Where it lies in the archive; safe on every system and given once. */
  path: string;
  /** Known beforehand for files that were stored. */
  stored?: { size: number; sha256: string };
  content(): Promise<Buffer | Readable>;
}

/** What goes into a package, in the order of the archive. */
export interface PackagePlan extends Pick<Manifest, "campaign" | "scope"> {
  parts: PackagePart[];
}
