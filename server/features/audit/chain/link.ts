import { createHash } from "node:crypto";

/** The hash of a seal: of the one before it (`""` before the first) and of the event's text. The recipe in `recipe.mjs` does the same. */
export function link(previous: string, event: string): string {
  return createHash("sha256").update(`${previous}\n${event}`).digest("hex");
}

/** What a seal's MAC is made of, and how its head is noted down. */
export function numbered(number: number, hash: string): string {
  return `${number}:${hash}`;
}
