import type { Paper } from "./election";
import { PaperChoice } from "./paper-choice";
import { RECEIPT_BYTES, receiptFromBytes, receiptToBytes } from "./receipt";

/** A voter's own paper as it is sealed: what it says, and the receipt it is found by in the published count. */
export interface ReceiptedPaper extends Paper {
  /** In its canonical form, see receipt.ts. */
  receipt: string;
}

/** Written into sealed papers: append, never renumber. Zero stands for nothing, so that an empty buffer is no paper. */
const CODES: Record<PaperChoice, number> = { MARKED: 1, BLANK: 2, ABSTAINED: 3, VOID: 4 };

/**
 * A paper as bytes: the choice (1), a bit for each candidate in the order given (⌈n/8⌉, first candidate lowest), the
 * receipt (13). The length depends on the number of candidates alone, so that a sealed paper's size tells nothing.
 * Give the same ids in the same order when decoding: the order of the paper.
 */
export function encodePaper({ choice, marks, receipt }: ReceiptedPaper, candidateIds: readonly string[]): Buffer {
  const bitmap = Buffer.alloc(bitmapBytes(candidateIds));
  for (const mark of marks) {
    const position = candidateIds.indexOf(mark);
    if (position === -1) throw new Error("A paper marks somebody who is not on it.");
    if (isSet(bitmap, position)) throw new Error("A paper marks a candidate twice.");
    bitmap.writeUInt8(bitmap.readUInt8(position >> 3) | (1 << (position & 7)), position >> 3);
  }
  refuseContradiction(choice, marks);
  return Buffer.concat([Buffer.of(CODES[choice]), bitmap, receiptToBytes(receipt)]);
}

/** Marks come back in the order of `candidateIds`. Refuses every buffer that encodePaper does not make. */
export function decodePaper(buffer: Buffer, candidateIds: readonly string[]): ReceiptedPaper {
  const receiptAt = 1 + bitmapBytes(candidateIds);
  if (buffer.length !== receiptAt + RECEIPT_BYTES) throw new Error("A sealed paper has the wrong length for its candidates.");
  const choice = Object.values(PaperChoice).find((each) => CODES[each] === buffer.readUInt8(0));
  if (choice === undefined) throw new Error("A sealed paper makes no choice.");
  const bitmap = buffer.subarray(1, receiptAt);
  const marks = candidateIds.filter((_, position) => isSet(bitmap, position));
  for (let position = candidateIds.length; position < bitmap.length * 8; position++) {
    if (isSet(bitmap, position)) throw new Error("A sealed paper marks somebody who is not on it.");
  }
  refuseContradiction(choice, marks);
  return { choice, marks, receipt: receiptFromBytes(buffer.subarray(receiptAt)) };
}

const bitmapBytes = (candidateIds: readonly string[]): number => Math.ceil(candidateIds.length / 8);
const isSet = (bitmap: Buffer, position: number): boolean => ((bitmap.readUInt8(position >> 3) >> (position & 7)) & 1) === 1;

function refuseContradiction(choice: PaperChoice, marks: string[]): void {
  if ((choice === PaperChoice.MARKED) !== marks.length > 0) throw new Error("A MARKED paper has marks, and no other has.");
}
