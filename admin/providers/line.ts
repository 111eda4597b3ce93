/** The line to the server: nothing to say of it; what was lost is sent again; it was for some time, and somebody has to look. */
export type Line = "FINE" | "RETRYING" | "GIVEN_UP";

/** What came back. */
export interface Sent {
  /** As HTTP has it; 200 for everything the desk itself said. */
  status: number;
  /** The code of a refusal. */
  code?: string;
}

/** Somebody who waits for an answer, in a pause or, once it was asked for often enough in vain, for a word. */
interface Waiting {
  givenUp: boolean;
  decide?: (again: boolean) => void;
}

/** Pauses in milliseconds before the same is sent again. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];
/** What a proxy says of a server that is away. */
const AWAY = [502, 503, 504];
/** The desk's own words for: nothing was done, or nobody knows. With the same key it may be sent again either way. */
const AGAIN = ["UNAVAILABLE", "OUTCOME_UNKNOWN"];

const waiting = new Set<Waiting>();
const watchers = new Set<() => void>();
const tell = (): void => watchers.forEach((watcher) => watcher());

/** For `useSyncExternalStore`: a notice that says how the line is, and asks. */
export function watchLine(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export function lineNow(): Line {
  const all = [...waiting];
  if (all.some(({ givenUp }) => givenUp)) return "GIVEN_UP";
  return all.length > 0 ? "RETRYING" : "FINE";
}

/** Sends again at once what waits, each with the key it had, so that one click stays one intent; or lets all of it go. */
export function decideAll(again: boolean): void {
  for (const { decide } of waiting) decide?.(again);
}
window.addEventListener("online", () => decideAll(true));

/**
 * Sends until there is an answer: what is lost on the way is sent again, after pauses, and then whenever somebody says so.
 * What is sent has to bear that (a key of its own, or a question). Who asked may break it off in a pause, too.
 */
export async function untilAnswered<Answer extends Sent>(send: () => Promise<Answer>, signal?: AbortSignal | null): Promise<Answer> {
  const one: Waiting = { givenUp: false };
  try {
    for (let time = 0; ; time += 1) {
      const [answer] = await Promise.allSettled([send()]);
      if (!isLost(answer)) return settled(answer);
      const pause = PAUSES[time % (PAUSES.length + 1)];
      one.givenUp = pause === undefined;
      // Nobody says a word where no page shows the notice.
      if (one.givenUp && watchers.size === 0) return settled(answer);
      waiting.add(one);
      tell();
      if (!(await decided(one, pause, signal))) return settled(answer);
    }
  } finally {
    if (waiting.delete(one)) tell();
  }
}

/** No answer, half of one, or one that says to ask again. A request that was broken off is not lost. */
function isLost(answer: PromiseSettledResult<Sent>): boolean {
  if (answer.status === "rejected") return answer.reason instanceof TypeError || answer.reason instanceof SyntaxError;
  const { status, code } = answer.value;
  return code === undefined ? AWAY.includes(status) : AGAIN.includes(code);
}

function settled<Answer>(answer: PromiseSettledResult<Answer>): Answer {
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}

/** Whether it is sent again: after the pause, where there is one, or as soon as somebody says so. */
async function decided(one: Waiting, pause: number | undefined, signal?: AbortSignal | null): Promise<boolean> {
  try {
    return await until<boolean>((decide) => {
      one.decide = decide;
      if (pause !== undefined) setTimeout(() => decide(true), pause * (0.5 + Math.random() / 2));
    }, signal);
  } finally {
    one.decide = undefined;
    one.givenUp = false;
    tell();
  }
}

/** Waits for something, unless whoever asked breaks it off. */
function until<Value>(comes: (resolve: (value: Value) => void) => void, signal?: AbortSignal | null): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    comes(resolve);
  });
}
