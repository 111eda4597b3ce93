import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { EntryChange, type Manifest, type ManifestEntry } from "./manifest";
import type { PackagePart } from "./package-part";

/** A part beside what the base has of it. */
export type Compared =
  | { change: EntryChange.ADDED | EntryChange.CHANGED; part: PackagePart; content: Buffer | (() => Promise<Readable>) }
  | { change: EntryChange.UNCHANGED | EntryChange.REMOVED; entry: ManifestEntry };

/**
 * What differs from a package before, part by part: a part with the same key and the same bytes is unchanged, one that
 * is not there any more is removed. A part is made when its turn comes and let go with it: one at a time is in memory.
 * Stored files are compared by the hash that is known of them and not even opened. Without a base everything is added.
 */
export async function* supplement(base: Manifest | null, parts: PackagePart[]): AsyncGenerator<Compared> {
  const before = new Map(base?.entries.filter(({ change }) => change !== EntryChange.REMOVED).map((entry) => [entry.key, entry]));
  for (const part of parts) {
    const known = before.get(part.key);
    before.delete(part.key);
    const change = known ? EntryChange.CHANGED : EntryChange.ADDED;
    if (part.stored) {
      if (known?.sha256 === part.stored.sha256) yield { change: EntryChange.UNCHANGED, entry: unchanged(known, part) };
      else yield { change, part, content: () => part.content() as Promise<Readable> };
      continue;
    }
    const content = await wholeOf(part);
    if (known && known.sha256 === createHash("sha256").update(content).digest("hex")) yield { change: EntryChange.UNCHANGED, entry: unchanged(known, part) };
    else yield { change, part, content };
  }
  for (const entry of before.values()) yield { change: EntryChange.REMOVED, entry: { ...entry, change: EntryChange.REMOVED } };
}

/** It keeps the path under which the receiver has it. */
const unchanged = (known: ManifestEntry, { version }: PackagePart): ManifestEntry => ({ ...known, version, change: EntryChange.UNCHANGED });

async function wholeOf({ key, content }: PackagePart): Promise<Buffer> {
  const made = await content();
  if (Buffer.isBuffer(made)) return made;
  made.destroy();
  throw new Error(`The part ${key} is a stream: say its size and hash`);
}
