import { createHash } from "node:crypto";

/** What an operation is called by: the SHA-256 of its text, in hexadecimal. */
export const operationId = (text: string): string => createHash("sha256").update(text).digest("hex");
