import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { forgetUnneeded } from "../attachments/forget-unneeded";

/** How long papers, and workbooks nobody decides about, are kept: real time, whatever the domain's clock says. */
const KEPT = "30 days";

/** Packages stay; what else was made can be made again. */
const PAPERS = `delete from papers where kind <> 'PACKAGE' and state <> 'WAITING' and uuid_extract_timestamp(id) < now() - $1::interval returning sha256`;
const IMPORTS = `
  update imports set state = 'CANCELLED', ended_at = $2, version = version + 1
    where state in ('READ', 'FAULTY', 'FAILED') and uuid_extract_timestamp(id) < now() - $1::interval returning sha256`;

/** Removes papers and workbooks that have stood for long; the number of contents that were let go. */
export async function sweepPapers(desk: Desk): Promise<number> {
  const swept = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const [papers] = await manager.query<[{ sha256: string | null }[], number]>(PAPERS, [KEPT]);
    const [imports] = await manager.query<[{ sha256: string | null }[], number]>(IMPORTS, [KEPT, desk.clock.now()]);
    return [...papers, ...imports];
  });
  const contents = new Set(swept.flatMap(({ sha256 }) => sha256 ?? []));
  for (const sha256 of contents) await forgetUnneeded(desk, sha256);
  return contents.size;
}
