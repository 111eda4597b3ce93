import { refuseField } from "../../../errors/refuse-field";
import { numbered } from "./link";
import type { Head } from "./verify-trail";

const HEAD = /^([1-9]\d{0,14}):([0-9a-f]{64})$/;

/** A head as it is noted down. */
export const writtenHead = ({ number, hash }: Head): string => numbered(number, hash);

/** A head that somebody noted down. */
export function readHead(text: string): Head {
  const [, number, hash] = HEAD.exec(text.trim().toLowerCase()) ?? [];
  if (!number || !hash) refuseField("head", "请按“序号:哈希值”填写此前记下的末条封存值，例如 12345:9f86d0…（64 位十六进制）。", "is written as number:hash, as it was shown then, e.g. 12345:9f86d0… with 64 hexadecimal digits.");
  return { number: Number(number), hash };
}
