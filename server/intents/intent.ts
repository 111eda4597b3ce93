import { DeskError } from "../errors/desk-error";

/** One thing somebody means to do once. */
export interface Intent {
  /** As the caller made it up, for this one thing alone. */
  key: string;
  /** Which part of the request: the response key of a mutation field, as a document may hold several. */
  place: string;
  /** Everything the answer follows from; the same key with another content is a mistake of the caller's. */
  content: unknown;
}

/** A UUID, or anything printable of that kind. */
const KEY = /^[\x21-\x7e]{8,100}$/;

/**
 * The intent behind a request, from its header `Idempotency-Key`; null where there is none. The header is a quoted string
 * by its draft (draft-ietf-httpapi-idempotency-key-header); most clients send it bare, and both are the same key.
 */
export function readIntent(header: string | string[] | undefined, place: string, content: unknown): Intent | null {
  if (header === undefined) return null;
  const [key = "", ...more] = [header].flat().map((value) => value.replace(/^"(.*)"$/, "$1"));
  if (more.length > 0 || !KEY.test(key)) throw new DeskError("BAD_REQUEST", { field: "Idempotency-Key", facts: { details: NO_KEY } });
  return { key, place, content };
}

const NO_KEY = {
  zh: "请求头 Idempotency-Key 应为 8 至 100 个可打印的 ASCII 字符（不含空格），建议每次办理使用一个新的 UUID。",
  en: "the header Idempotency-Key is 8 to 100 printable ASCII characters without spaces; use a new UUID for each thing you do.",
};
