import { parentPort } from "node:worker_threads";
import type { PdfDocument } from "./pdf-document";
import { typeset } from "./typeset";

export interface Order {
  id: number;
  document: PdfDocument;
}

export type Delivery = { id: number; bytes: Uint8Array<ArrayBuffer> } | { id: number; problem: string };

const port = parentPort;
port?.on("message", ({ id, document }: Order) => {
  typeset(document).then(
    (buffer) => {
      const bytes = new Uint8Array(buffer); // a copy of its own, which can change hands
      port.postMessage({ id, bytes } satisfies Delivery, [bytes.buffer]);
    },
    (error: unknown) => port.postMessage({ id, problem: String(error instanceof Error ? error.stack : error) } satisfies Delivery),
  );
});
