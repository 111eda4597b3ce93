/** Progress is written so often at most, in milliseconds. */
const TELLS_EVERY = 500;

/** What a job is about was cancelled, or its server stops: what is done so far is rolled back or thrown away. */
export class Broken extends Error {}

/**
 * Tells now and then how far a job is. Breaks it off where the server stops, and where `tell` finds nothing that still
 * wants it: it gives the number of rows it wrote on.
 */
export function progressOf<Told extends unknown[]>(signal: AbortSignal, tell: (...told: Told) => Promise<number>): (...told: Told) => Promise<void> {
  let last = 0;
  return async (...told) => {
    if (signal.aborted) throw new Broken();
    if (Date.now() - last < TELLS_EVERY) return;
    last = Date.now();
    if ((await tell(...told)) === 0) throw new Broken();
  };
}
