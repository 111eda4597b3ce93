import { Client } from "pg";
import type { DataSource } from "typeorm";
import { NumbersSealed1795500120000 } from "../../migrations/1795500120000-numbers-sealed";
import { createDataSource } from "../../server/database/data-source";
import { mask, SEALED_COLUMNS, type SealedColumn, Vault } from "../../server/vault";
import { sealLate } from "../../server/vault/seal-late";
import type { SealedPlace } from "../../server/vault/sealed-columns";
import { aShownDraft, does, objection } from "../publicity/scene";
import { aScene } from "../nominations/scene";
import { testConfig, useDesk } from "../support/desk";
import { until } from "../support/until";

const sources: DataSource[] = [];
// Given before the desk's own: connections close before the database goes.
afterAll(() => Promise.all(sources.map((source) => source.destroy())));
const desk = useDesk();
const vault = new Vault(testConfig);
const LATE = (Object.entries(SEALED_COLUMNS) as [SealedColumn, SealedPlace][]).filter(([, { late }]) => late).map(([column]) => column);

/** More contacts than two transactions seal. */
const CONTACTS = 1_100;
const mobileOf = (n: number): string => `139${String(77_000_000 + n)}`;
/** Telephones of members as they were typed, the shortest and the longest too; null where there is none. */
const PHONES = ["024-12345678", "0411-1234567", "12345678", "1234567", "024-12345678-801", "13977000000", null];
const OBJECTOR = "微信 zhangyangben，电话13977000001";

async function another(): Promise<DataSource> {
  const source = await createDataSource({ url: desk.ownerUrl, poolSize: 1 }).initialize();
  sources.push(source);
  return source;
}

/** Rows as they were before the migration, an objection that is closed among them; then the migration. */
beforeAll(async () => {
  const scene = await aScene(desk);
  const { id } = await desk.builders.aContact(scene.campaign, scene.unit);
  const { publicity } = await aShownDraft(scene);
  await does(scene.office, "recordObjection", objection(publicity.id));
  const runner = (await another()).createQueryRunner();
  const migration = new NumbersSealed1795500120000();
  await migration.down(runner);
  await desk.owner.query("update unit_contacts set mobile = $1 where id = $2", [mobileOf(0), id]);
  await desk.owner.query("insert into unit_contacts (campaign_id, unit_id, seat, name, post, office_phone, mobile, email, registered_at) select campaign_id, unit_id, seat, n, post, office_phone, (13977000000 + n)::text, email, registered_at from unit_contacts, generate_series(1, $1) n", [CONTACTS - 1]);
  await desk.owner.query("insert into office_members (campaign_id, body, name, position, organization, post, rank, phone) select $1, 'LEADING_GROUP', n, 'MEMBER', '省厅', '处长', n, phone from unnest($2::text[]) with ordinality as p (phone, n)", [scene.campaign.id, PHONES]);
  await desk.owner.query("update objections set objector_contact = $1, handling = '已核查', outcome = 'NOT_UPHELD', closed_at = now()", [OBJECTOR]);
  await migration.up(runner);
  await runner.release();
});

const plainRows = async (): Promise<number> => Number((await desk.owner.query("select count(*) as plain from unit_contacts where get_byte(mobile_sealed, 0) = 0")).rows[0].plain);

test("what the migration left opens to nobody yet, is masked as the server masks, and no row is added or changed like it", async () => {
  expect(await plainRows()).toBe(CONTACTS);
  const { rows: members } = await desk.owner.query<{ masked: string | null }>("select phone_masked as masked from office_members order by rank");
  expect(members.map(({ masked }) => masked)).toEqual(PHONES.map((phone) => phone && mask(phone, 3, 4)));
  const { rows: contacts } = await desk.owner.query("select mobile_masked, objector_contact_masked from unit_contacts, objections order by registered_at, mobile_masked limit 1");
  expect(contacts).toEqual([{ mobile_masked: mask(mobileOf(0), 3, 4), objector_contact_masked: mask(OBJECTOR, 3, 4) }]);
  await expect(desk.owner.query("update unit_contacts set mobile_sealed = '\\x0031' where mobile_masked like '139%'")).rejects.toMatchObject({ constraint: "unit_contacts_mobile_sealed_check" });
});

test("a server killed in the middle loses nothing that others seal together after it, and nothing plain is left in the tables' files", async () => {
  const [killed, one, other] = [await another(), await another(), await another()];
  const holder = new Client({ connectionString: desk.ownerUrl });
  await holder.connect();
  await holder.query("begin");
  const { rows: held } = await holder.query<{ id: string }>("select id from unit_contacts where id = (select id from unit_contacts order by id offset 600 limit 1) for update");
  expect(held).toHaveLength(1);
  const [{ pid }] = await killed.query<[{ pid: number }]>("select pg_backend_pid() as pid");
  const sealing = expect(sealLate(killed, vault)).rejects.toThrow();
  await until(async () => (await desk.owner.query("select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'", [pid])).rowCount);
  await desk.owner.query("select pg_terminate_backend($1)", [pid]);
  await sealing;
  await holder.end();
  expect(await plainRows()).toBe(CONTACTS - 500);

  // Somebody reads meanwhile, as of a moment before.
  const reader = new Client({ connectionString: desk.ownerUrl });
  await reader.connect();
  await reader.query("begin isolation level repeatable read");
  await reader.query("select from campaigns");
  await Promise.all([sealLate(one, vault), sealLate(other, vault)]);
  await reader.end();

  const opened = async (column: SealedColumn, order: string): Promise<(string | null)[]> => {
    const [table, cell] = column.split(".");
    const { rows } = await desk.owner.query<{ sealed: Buffer | null }>(`select ${cell} as sealed from ${table} order by ${order}`);
    return rows.map(({ sealed }) => sealed && vault.open(sealed, column));
  };
  expect((await opened("unit_contacts.mobile_sealed", "id")).sort()).toEqual(Array.from({ length: CONTACTS }, (_, n) => mobileOf(n)));
  expect(await opened("office_members.phone_sealed", "rank")).toEqual(PHONES);
  expect(await opened("objections.objector_contact_sealed", "id")).toEqual([OBJECTOR]);
  const { rows: open } = await desk.owner.query("select conname from pg_constraint where not convalidated");
  expect(open).toEqual([]);

  await desk.owner.query("checkpoint");
  const found: string[] = [];
  for (const column of LATE) {
    const [table] = column.split(".");
    for (const text of [mobileOf(700), "12345678-801", "微信 zhang"]) {
      const { rowCount } = await desk.owner.query("select where position(convert_to($1, 'UTF8') in pg_read_binary_file(pg_relation_filepath($2))) > 0", [text, table]);
      if (rowCount) found.push(`${text} in ${table}`);
    }
  }
  expect([LATE.length, found]).toEqual([3, []]);
});

test("a start that finds all sealed touches nothing", async () => {
  const versions = async () => (await desk.owner.query("select count(*), md5(string_agg(xmin::text || id, '' order by id)) from unit_contacts")).rows;
  const before = await versions();
  await sealLate(await another(), vault);
  expect(await versions()).toEqual(before);
});
