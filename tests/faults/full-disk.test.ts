import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { aScene, operation, personInput, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";

/**
 * A disk is filled without one: PostgreSQL's processes of this database may write no more than so many bytes to a file
 * (RLIMIT_FSIZE). The system refuses the rest, as a full disk does.
 */
const limited = process.platform === "linux";
const MEBIBYTE = 1_048_576;
/** The write-ahead log is in files of 16 MiB: a table may be refused what the log is not. */
const TABLE = 16 * MEBIBYTE;

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk, { places: 50 });
});

/** Sets the soft limit, as whoever the process belongs to. */
function limit(pid: number, bytes: number | "unlimited"): void {
  const [, uid, gid] = /^Uid:\s+(\d+)[\s\S]*^Gid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  execFileSync("prlimit", [`--pid=${pid}`, `--fsize=${bytes}:`], { uid: Number(uid), gid: Number(gid), cwd: "/" });
}
async function limitTables(bytes: number | "unlimited"): Promise<void> {
  const { rows } = await desk.owner.query<{ pid: number }>("select pid from pg_stat_activity where datname = current_database() and usename = 'desk_runtime'");
  for (const { pid } of rows) limit(pid, bytes);
}
/** The trail fills its file beyond the limit, every page of it to the brim; every act writes to it. */
async function fillTheTrail(): Promise<void> {
  const fill = "insert into audit_events (actor_name, action, outcome, address, detail) select '测试', 'filled', 'SUCCEEDED', '', jsonb_build_object('text', repeat('x', $1)) from generate_series(1, $2)";
  const letters = 1_000;
  await desk.owner.query(fill, [letters, 1]);
  const { rows } = await desk.owner.query<{ size: number }>("select pg_column_size(e) as size from audit_events e where action = 'filled'");
  const fifth = 1_624; // bytes: five rows and what the page itself needs
  await desk.owner.query(fill, [letters + fifth - (rows[0]?.size ?? 0), (5 * TABLE) / 8_192]);
  expect((await desk.owner.query<{ size: string }>("select pg_relation_size('audit_events') as size")).rows.map(({ size }) => Number(size) > TABLE)).toEqual([true]);
}
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }): string | undefined => errors?.[0]?.extensions.code;
const here = limited ? test : test.skip;

here("no room for a table: what cannot be written is refused whole, reading goes on, and it works once there is room", async () => {
  await fillTheTrail();
  const nominations = async () => (await desk.owner.query<{ n: number }>("select count(*)::int as n from nominations n join nomination_events e on e.nomination_id = n.id where e.act = 'CREATED' and n.campaign_id = $1", [scene.campaign.id])).rows[0]?.n ?? 0;
  const create = () => scene.contact.send(operation("createNomination"), { input: personInput(scene) });
  const before = await nominations();
  let done = 0;
  let refused: string | undefined;
  await limitTables(TABLE);
  for (let n = 0; n < 60 && refused === undefined; n += 1) {
    refused = codeOf(await create());
    if (refused === undefined) done += 1;
    await limitTables(TABLE); // of connections that were made meanwhile, too
  }
  const read = await scene.contact.ask<{ nominations: { totalCount: number } }>("{ nominations { totalCount } }");
  expect([refused, await nominations()]).toEqual(["STORAGE_FULL", before + done]);
  expect(read.nominations.totalCount).toBeGreaterThanOrEqual(done);
  await limitTables("unlimited");
  expect(codeOf(await create())).toBeUndefined();
  expect(await nominations()).toBe(before + done + 1);
});
