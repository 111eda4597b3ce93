import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { NO_TIME } from "../../../documents/zip/pack";
import { readSeals, type ReadRows } from "./verify-trail";

/** Where the ten lines stand by which anybody can check an exported trail. */
const RECIPE = join(__dirname, "recipe.mjs");

const HOW = `审计记录导出件的校验方法

audit-trail.jsonl 每行一条记录：number 为封存序号，event 为记录原文，hash 为封存值。
封存值 = SHA-256（上一条封存值 + 换行 + 记录原文），首条之前为空。任何一条被改动、删除或插入，其后各条均不相符。
活动的个人信息保存期限届满后，相关记录的内容去标识：原封存值保留，其 event 为 null，去标识后的记录在后面另行封存。
校验：node recipe.mjs audit-trail.jsonl；末条封存值应与他处记下的一致。

event holds, in this order: id, time (UTC), actor id, actor, role, seat, unit id, action, subject type, subject id, outcome, code, detail, address. It is null where the event was blanked with the personal data of its campaign: a later line holds what is left.
`;

/** The sealed trail with its proof, as a ZIP written while it is read: one line an event, and the recipe. */
export function exportTrail(read: ReadRows, tell: (done: number) => Promise<void>): Readable {
  const zip = new ZipFile();
  const options = { mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true };
  zip.addReadStream(Readable.from(lines(read, tell), { objectMode: false }), "audit-trail.jsonl", options);
  zip.addBuffer(readFileSync(RECIPE), "recipe.mjs", options);
  zip.addBuffer(Buffer.from(HOW), "校验方法.txt", options);
  zip.end();
  return zip.outputStream as Readable;
}

async function* lines(read: ReadRows, tell: (done: number) => Promise<void>): AsyncGenerator<string> {
  for await (const { number, event, hash } of readSeals(read)) {
    await tell(Number(number));
    yield `${JSON.stringify({ number: Number(number), event, hash })}\n`;
  }
}
