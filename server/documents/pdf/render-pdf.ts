import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PdfDocument } from "./pdf-document";
import type { Delivery, Order } from "./worker";

/** A document of hundreds of pages takes seconds; what takes longer than this never ends. */
const LONGEST = 60_000;
/** After that long without work the thread goes, and its fonts with it. */
const IDLE = 30_000;

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(problem: Error): void;
}

/** The one thread that sets type, while there is something to set. */
class Press {
  readonly #waiting = new Map<number, Waiting>();
  readonly #worker: Worker;
  #rest: NodeJS.Timeout | undefined;
  #orders = 0;

  constructor(private readonly closed: () => void) {
    // Said anew: the thread is to compile TypeScript wherever it is started, in the server or in a test.
    this.#worker = new Worker(join(__dirname, "worker.ts"), { execArgv: ["--require", require.resolve("@swc-node/register")], resourceLimits: { maxOldGenerationSizeMb: 768 } });
    this.#worker.on("message", (delivery: Delivery) => this.#deliver(delivery));
    this.#worker.on("error", (error) => void this.close(error));
    this.#worker.on("exit", () => void this.close(new Error("The typesetter's thread ended")));
  }

  render(document: PdfDocument): Promise<Buffer> {
    clearTimeout(this.#rest);
    this.#worker.ref();
    const id = ++this.#orders;
    return new Promise<Buffer>((resolve, reject) => {
      const late = setTimeout(() => void this.close(new Error(`A PDF was not ready after ${LONGEST / 1000} s`)), LONGEST);
      const settled = <T>(how: (value: T) => void) => (value: T): void => {
        clearTimeout(late);
        how(value);
      };
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      this.#worker.postMessage({ id, document } satisfies Order);
    });
  }

  #deliver(delivery: Delivery): void {
    const waiting = this.#waiting.get(delivery.id);
    this.#waiting.delete(delivery.id);
    if ("bytes" in delivery) waiting?.resolve(Buffer.from(delivery.bytes.buffer));
    else waiting?.reject(new Error(`A PDF could not be set: ${delivery.problem}`));
    if (this.#waiting.size > 0) return;
    this.#worker.unref(); // a process that has nothing else to do may end
    this.#rest = setTimeout(() => void this.close(new Error("idle")), IDLE).unref();
  }

  async close(problem: Error): Promise<void> {
    this.closed();
    clearTimeout(this.#rest);
    for (const { reject } of this.#waiting.values()) reject(problem);
    this.#waiting.clear();
    await this.#worker.terminate();
  }
}

let press: Press | undefined;

/** A document as PDF, set on a thread of its own: the server answers others meanwhile. */
export function renderPdf(document: PdfDocument): Promise<Buffer> {
  const mine = (press ??= new Press(() => {
    if (press === mine) press = undefined;
  }));
  return mine.render(document);
}

/** Ends the thread now, where there is one; documents that wait are refused. The next one starts it again. */
export async function closePress(): Promise<void> {
  await press?.close(new Error("The typesetter was told to end"));
}
