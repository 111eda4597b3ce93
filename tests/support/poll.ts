import { setTimeout as sleep } from "node:timers/promises";
import { PATIENCE } from "./until";

const PAUSE = 50;

/** The matchers of `expect`, each a promise. */
type Polled<Value> = Omit<jest.JestMatchers<Value>, "not" | "resolves" | "rejects"> extends infer Matchers
  ? { [Name in keyof Matchers]: Matchers[Name] extends (...given: infer Given) => unknown ? (...given: Given) => Promise<void> : never }
  : never;

/**
 * Expects of what is looked at again and again, as Playwright's `expect.poll` does, for a page that gets there in its own time:
 * `await poll(() => rows.count()).toBe(4)`. What never comes fails with the last look.
 */
export function poll<Value>(look: () => Value | Promise<Value>, patience = PATIENCE): Polled<Value> {
  const matcher = (name: string) => async (...given: unknown[]): Promise<void> => {
    for (const deadline = Date.now() + patience; ; await sleep(PAUSE)) {
      const matchers = expect(await look()) as unknown as Record<string, ((...given: unknown[]) => void) | undefined>;
      const matches = matchers[name];
      if (!matches) throw new Error(`expect has no matcher ${name}`);
      try {
        return matches(...given);
      } catch (failure) {
        if (Date.now() > deadline) throw failure;
      }
    }
  };
  return new Proxy({}, { get: (_, name) => matcher(String(name)) }) as Polled<Value>;
}
