import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
let previous = "";
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { number, event, hash } = JSON.parse(line);
  previous = event === null ? hash : createHash("sha256").update(`${previous}\n${event}`).digest("hex");
  if (previous !== hash) throw new Error(`第 ${number} 条与封存值不符 / event ${number} does not fit its seal`);
}
console.log(`一致 / intact: ${previous}`);
