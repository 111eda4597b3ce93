import { fork } from "node:child_process";
import { join } from "node:path";
import { DeskError } from "../errors/desk-error";
import { AT_ONCE, HEAP_MEGABYTES, LONGEST_MS } from "./limits";
import { refuseTooMuch, refuseTooSlow } from "./refusals";
import { type Tasks } from "./tasks";

interface Options {
  signal?: AbortSignal;
  /** Told how much memory the process took at most, in bytes. */
  onPeak?: (bytes: number) => void;
}

type Answer<Output> = { peakBytes: number } & ({ value: Output } | { refusal: { code: DeskError["code"]; details: DeskError["details"] } } | { failure: string });

/**
 * Does a task in a process of its own, with bounded memory and time, so that requests are answered meanwhile and no
 * workbook can take the server down. A process, because a worker thread that runs out of memory within one large
 * allocation ends the whole server, its `resourceLimits` notwithstanding (seen on Node 20).
 */
export async function beside<Name extends keyof Tasks>(name: Name, input: Tasks[Name]["input"], options: Options = {}): Promise<Tasks[Name]["output"]> {
  await turn();
  try {
    options.signal?.throwIfAborted();
    const answer = await ask<Tasks[Name]["output"]>([name, input], options.signal);
    options.onPeak?.(answer.peakBytes);
    if ("value" in answer) return answer.value;
    if ("refusal" in answer) throw DeskError.retold(answer.refusal.code, answer.refusal.details);
    throw new Error(`Workbook could not be handled: ${answer.failure}`);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function ask<Output>(task: unknown, signal?: AbortSignal): Promise<Answer<Output>> {
  const child = fork(join(__dirname, "child.ts"), {
    cwd: join(__dirname, "../.."),
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, "--require", join(__dirname, "compile.cjs")],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const kill = (): void => void child.kill("SIGKILL");
  return new Promise<Answer<Output>>((resolve, reject) => {
    const late = setTimeout(() => {
      kill();
      reject(refusal(refuseTooSlow));
    }, LONGEST_MS);
    signal?.addEventListener("abort", kill, { once: true });
    child.once("message", (answer) => resolve(answer as Answer<Output>));
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(late);
      signal?.removeEventListener("abort", kill);
      // It ends without an answer when it was told to, and when it ran out of memory.
      reject(signal?.aborted ? signal.reason : refusal(refuseTooMuch));
    });
    child.send(task as object);
  });
}

function refusal(refuse: () => never): unknown {
  try {
    return refuse();
  } catch (error) {
    return error;
  }
}
