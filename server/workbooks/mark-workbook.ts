import { beside } from "./beside";
import { checkFile } from "./check-file";
import { type Marks } from "./tasks";

/** The same workbook with its problems: the cells red and commented, all of them listed in a sheet of their own. Marks of an earlier time go. */
export async function markWorkbook(path: string, marks: Marks, options: { signal?: AbortSignal } = {}): Promise<Buffer> {
  await checkFile(path);
  return Buffer.from(await beside("mark", { path, marks }, options));
}
