import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sealAudit } from "../../server/features/audit/chain/seal-audit";
import { readSeals, type ReadRows, verifyTrail } from "../../server/features/audit/chain/verify-trail";
import { sweepRetention } from "../../server/features/retention/sweep-retention";
import { Files } from "../attachments/files";
import { made, refusedPaper } from "../papers/requests";
import { aWorld, type World } from "../permissions/world";
import { useDesk } from "../support/desk";
import { type Cell, leftOver, MARK, markAll } from "./marks";

const desk = useDesk({ tampers: "every cell gets a mark, whatever it contradicts" });
let world: World;
let files: Files;
let campaignId: string;
let marked: Cell[];
let before: { named: Record<string, number>; other: Record<string, number>; names: string[]; titled: string[] };
const sql = async <Row extends object>(text: string, values: unknown[] = []) => (await desk.owner.query<Row>(text, values)).rows;
const read: ReadRows = async (text, values) => (await desk.owner.query(text, values)).rows;
const verified = () => verifyTrail(read, desk.app.desk.vault);
const sweep = () => sweepRetention(desk.app.desk);
/** What somebody with the database in his hands would do to the trail. */
async function tamper(...statements: string[]): Promise<void> {
  await desk.owner.query("set session_replication_role = replica");
  for (const table of ["audit_events", "audit_seals"]) await desk.owner.query(`alter table ${table} disable trigger user`);
  for (const statement of statements) await desk.owner.query(statement);
  for (const table of ["audit_events", "audit_seals"]) await desk.owner.query(`alter table ${table} enable always trigger append_only, enable always trigger append_only_table`);
  await desk.owner.query("set session_replication_role = origin");
  await desk.owner.query("alter table audit_events enable trigger complete_event");
}

beforeAll(async () => {
  world = await aWorld(desk);
  files = new Files(desk);
  campaignId = world.campaigns.main.id;
  // A year ago by the trail, which is real time; a young event stays whole.
  await tamper("truncate audit_seals", "update audit_events set occurred_at = occurred_at - interval '365 days'");
  await sealAudit(desk.app.desk);
  await desk.owner.query("update campaigns set state = 'CLOSED' where id = any ($1)", [[campaignId, world.campaigns.other.id]]);
  const names = await sql<{ name: string }>("select name from nominations where campaign_id = $1 and subject_kind = 'PERSON'", [campaignId]);
  marked = await markAll(desk.owner);
  await tamper(`update slates s set problem = (select jsonb_build_object('candidates', jsonb_agg(jsonb_build_object('id', e.nomination_id, 'name', '${MARK}'))) from slate_entries e where e.slate_id = s.id)`);
  const titled = await sql<{ id: string }>("select nomination_id as id from honours where campaign_id = $1", [campaignId]);
  before = { named: await leftOver(desk.owner, marked, campaignId), other: await leftOver(desk.owner, marked, world.campaigns.other.id), names: names.map(({ name }) => name), titled: titled.map(({ id }) => id) };
});
afterAll(() => files.remove());

/** What stays, and why. */
const STAYS: [reason: string, places: RegExp][] = [
  ["who did something in office", /\.(\w+_by|actor_name|reviewer_name|author_name|requested_by)$|^(ballot_voters|scrutineers|paper_readings|slate_confirmations|slate_signatures|announcement_receipts)\.(name|organization)$|^office_members\.(name|organization|post)$/],
  ["the frame of a campaign, which says nothing about anybody", /^(campaigns|awards|offices|rule_settings|rule_changes|deadline_extensions|announcements|quotas)\./],
  ["names of units, employers and awards", /\.(unit_name|workplace_name|award_name)$/],
  ["collectives, and holders of titles, keep their names", /^(nominations|ballot_candidates|slate_entries|outcomes)\.name$|^slates\.problem$/],
  ["the register: who holds or held which title, and what it rests on (R07, R19)", /^(honours|honour_items|revocations|revocation_opinions)\./],
  ["votes, without anybody's name", /^(ballots|ballot_papers|ballot_urns|paper_readings)\./],
  ["how the slate was made, by numbers and ids", /^slates\.(analysis|conflict)$/],
  ["hashes, by which a paper in the archive is still proved", /\.(plan_hash|\w+_hash)$/],
  ["numbers of official documents, and where a list was published", /^(national_reports|outcome_events)\.document$|^provincial_publicities\.place$/],
  ["what kind of thing it was", /\.(media_type|media_kind|paper|about|rule|kind|language|scan_signature|step|from_state|to_state)$|^imports\.role$|^reviews\.(gates|mend_fields)$|^mail_batches\.subject$|^recusals\.ground$|^mails\.address$/],
];

test("nothing is due before both offices were told, and thirty days more", async () => {
  await sql("update retentions set closed_on = '2014-01-01', anonymise_on = '2024-01-01' where campaign_id = $1", [campaignId]);
  await sweep();
  await sweep();
  expect(await sql("select told_on::text, anonymise_on::text, anonymised_at from retentions where campaign_id = $1", [campaignId])).toEqual([{ told_on: "2024-08-21", anonymise_on: "2024-09-20", anonymised_at: null }]);
  expect(await sql("select account_id from notices where kind = 'RETENTION_DUE' and subject_id = $1", [campaignId])).toHaveLength(2);
  desk.setClock(new Date("2024-09-19T23:00:00+08:00"));
  await sweep();
  expect(await leftOver(desk.owner, marked, campaignId)).toEqual({ ...before.named, "notices.facts": expect.any(Number) }); // and those of the notice itself
});

test("then each mark that is left has its reason, three servers looking at once", async () => {
  desk.setClock(new Date("2024-09-20T01:00:00+08:00"));
  const photo = await desk.app.desk.files.receive(Readable.from(Buffer.from("a face")));
  await desk.app.desk.files.keep(photo);
  await tamper(`update attachments set sha256 = '${photo.sha256}', removed_at = null where nomination_id in (select id from nominations where campaign_id = '${campaignId}')`);
  // Papers belong to the campaign of what they are about; a table may be of any.
  const dossier = await desk.app.desk.files.receive(Readable.from(Buffer.from("a whole life")));
  await desk.app.desk.files.keep(dossier);
  await sql(
    `insert into papers (kind, subject_id, language, state, name, media_type, size, sha256, account_id, role, requested_by, requested_at, ready_at)
      select 'DOSSIER', (select id from nominations where campaign_id = $1 limit 1), 'zh', 'READY', '档案.pdf', 'application/pdf', $2, $3, id, role, display_name, now(), now() from accounts where id = $4`,
    [campaignId, dossier.size, dossier.sha256, world.persona("industry office").account.id],
  );
  expect(await made(desk, world.persona("industry office").account, { kind: "TABLE", table: { title: "推荐对象", headings: ["姓名"], rows: [["某人"]] } })).toMatchObject({ state: "READY" });
  expect(files.onDisk()).toHaveLength(3);
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(await sql("select detail ->> 'persons' as persons from audit_events where action = 'anonymiseCampaign'")).toEqual([{ persons: String(before.names.length) }]);
  const left = Object.keys(await leftOver(desk.owner, marked, campaignId)).filter((place) => !STAYS.some(([, stays]) => stays.test(place)));
  expect(left).toEqual([]);
  expect(await leftOver(desk.owner, marked, world.campaigns.other.id)).toEqual(before.other);
  expect(await sql("select contents from retentions where campaign_id = $1", [campaignId])).toEqual([{ contents: [] }]);
  expect(files.onDisk()).toEqual([]);
});

test("whoever holds a title keeps the name, everybody else has a number; none can be found by name or index", async () => {
  const people = await sql<{ id: string; name: string; index: number }>("select id, name, octet_length(identity_index) as index from nominations where campaign_id = $1 and subject_kind = 'PERSON' order by id", [campaignId]);
  const others = people.filter(({ id }) => !before.titled.includes(id));
  expect(others.map(({ name }) => name)).toEqual(others.map((_, i) => `申报人${String(i + 1).padStart(4, "0")}`));
  expect(people.filter(({ id }) => before.titled.includes(id)).every(({ name }) => name.includes(MARK))).toBe(true);
  expect(before.titled.length).toBeGreaterThan(0);
  expect(people.every(({ index }) => index === 16)).toBe(true);
  for (const table of ["ballot_candidates", "slate_entries", "outcomes"]) {
    expect(await sql(`select t.name from ${table} t join nominations n on n.id = t.nomination_id where n.campaign_id = $1 and t.name <> n.name`, [campaignId])).toEqual([]);
  }
  expect(await sql(`select names from search_entries s join nominations n on n.id = s.record_id where n.id = any ($1) and s.names not like '%申报人%'`, [others.map(({ id }) => id)])).toEqual([]);
  expect(await sql(`select from honours where campaign_id = $1 and octet_length(identity_index) < 32 and position(convert_to('${MARK}', 'UTF8') in identity_index) = 0`, [campaignId])).toEqual([]);
  const solved = await sql<{ kept: boolean }>("select c ->> 'name' = n.name as kept from slates s cross join jsonb_array_elements(problem -> 'candidates') c join nominations n on n.id::text = c ->> 'id' where s.campaign_id = $1", [campaignId]);
  expect(solved.length).toBeGreaterThan(0);
  expect(solved.every(({ kept }) => kept)).toBe(true);
});

test("the guards that were switched off are on again", async () => {
  expect(await sql("select tgrelid::regclass::text, tgname from pg_trigger where tgenabled = 'D'")).toEqual([]);
  await expect(sql("update snapshots set content = '{}'")).rejects.toMatchObject({ constraint: "snapshots_append_only" });
});

test("pages and papers of what is gone still answer", async () => {
  const office = await desk.as(world.persona("industry office").account);
  const { nominations } = await office.ask<{ nominations: { nodes: { name: string; person: null; findings: [] }[] } }>(
    "query ($id: ID!) { nominations(filter: { campaignId: { eq: $id }, subjectKind: { eq: PERSON } }, first: 50) { nodes { name deeds person { sex } findings { rule } reviews { opinion } attachments { name } } } }",
    { id: campaignId },
  );
  expect(nominations.nodes.length).toBeGreaterThan(0);
  expect(nominations.nodes.every(({ person, findings }) => person === null && findings.length === 0)).toBe(true);
  const { campaign } = await office.ask<{ campaign: object }>("query ($id: ID!) { campaign(id: $id) { retention { anonymisedAt amount { persons files } } } }", { id: campaignId });
  expect(campaign).toEqual({ retention: { anonymisedAt: expect.any(String), amount: { persons: before.names.length, files: expect.any(Number) } } });
});

describe("of a paper asked for afterwards", () => {
  const OWN = "select id from nominations where campaign_id = $1 and seat = 'INDUSTRY'";
  const one = (text: string) => async () => ({ subjectId: (await sql<{ id: string }>(`${text} order by 1 limit 1`, [campaignId]))[0]?.id });
  const whole = () => Promise.resolve({ campaignId, aboutSeat: "INDUSTRY" });
  const ofUnit = async () => ({ campaignId, aboutUnitId: (await sql<{ unitId: string }>(`select unit_id as "unitId" from nominations where id in (${OWN}) order by 1 limit 1`, [campaignId]))[0]?.unitId });
  const LIST = { query: "nominations", title: "推荐对象", columns: [{ path: "name", heading: "姓名" }, { path: "person.idNumberMasked", heading: "身份证号" }] };
  const MADE: [kind: string, about: () => Promise<object>][] = [
    ["REVOCATION_DECISION", one("select r.id from revocations r join honours h on h.id = r.honour_id where h.campaign_id = $1")],
    ["VOTE_COUNT", one("select id from ballots where campaign_id = $1 and state = 'SIGNED'")],
    ["LIST", () => Promise.resolve({ list: { ...LIST, filter: { campaignId: { eq: campaignId } } } })],
    ["QUOTA_TABLE", whole],
    ["QUOTA_LEDGER", whole],
  ];
  const REFUSED: typeof MADE = [
    ["REGISTRATION_FORM", one(OWN)],
    ["DOSSIER", one(OWN)],
    ["PUBLICITY_NOTICE", one(`select id from publicities where nomination_id in (${OWN})`)],
    ["WAIVER_REQUEST", one(`select id from waivers where nomination_id in (${OWN})`)],
    ...["SUMMARY_TABLE", "CONTACT_TABLE", "PACKAGE"].map((kind): (typeof MADE)[number] => [kind, whole]),
    ["WORK_REPORT", ofUnit],
  ];
  const asked = async (kind: string, about: () => Promise<object>) => {
    const input = { kind, ...(await about()) };
    expect(Object.values(input)).not.toContain(undefined);
    return input;
  };
  test.each(MADE)("%s is made", async (kind, about) => {
    expect(await made(desk, world.persona("industry office").account, await asked(kind, about))).toMatchObject({ state: "READY", problem: null });
  });
  test.each(REFUSED)("%s is refused, for it would say of whom", async (kind, about) => {
    expect((await refusedPaper(desk, world.persona("industry office").account, await asked(kind, about))).extensions.code).toBe("ANONYMISED");
  });
});

describe("the trail", () => {
  test("old events say no more than who did what when, and all of it still proves itself", async () => {
    await sealAudit(desk.app.desk);
    const told = await sql<{ told: string }>("select concat_ws(' ', detail, changes) as told from audit_events where occurred_at < now() - interval '184 days'");
    const names = await sql<{ name: string }>("select name from nominations where campaign_id = $1", [world.campaigns.other.id]);
    expect(before.names.filter((name) => told.some((event) => event.told.includes(name)))).toEqual([]);
    expect(names).not.toEqual([]);
    expect(await sql("select from audit_events where detail = jsonb_build_object('blanked', $1::uuid) and occurred_at > now() - interval '184 days'", [campaignId])).toEqual([]);
    const verdict = await verified();
    expect(verdict).toMatchObject({ broken: null, waiting: 0 });
    expect(verdict.blanked).toBeGreaterThan(before.names.length);
    expect(await sql("select detail ->> 'events' as events from audit_events where action = 'blankEvents'")).toEqual([{ events: String(verdict.blanked) }]);
    await sweep();
    expect((await verified()).blanked).toBe(verdict.blanked);
  });

  test("the ten lines that anybody can run say so, too, and notice what was put in", async () => {
    const folder = mkdtempSync(join(tmpdir(), "desk-blanked-"));
    try {
      const lines: string[] = [];
      for await (const { number, event, hash } of readSeals(read)) lines.push(JSON.stringify({ number: Number(number), event, hash }));
      const run = (text: string[]) => {
        writeFileSync(join(folder, "trail.jsonl"), `${text.join("\n")}\n`);
        return execFileSync(process.execPath, [join(__dirname, "../../server/features/audit/chain/recipe.mjs"), join(folder, "trail.jsonl")], { stdio: "pipe" }).toString();
      };
      expect(run(lines)).toMatch(/一致/);
      const at = lines.findLastIndex((line) => line.includes("blanked"));
      expect(() => run(lines.with(at, lines[at]?.replace("SUCCEEDED", "REFUSED") ?? ""))).toThrow();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("blanking by hand is noticed: of what was never due, of what is left, with a seal of one's own", async () => {
    const young = "(select id from audit_events where not detail ? 'blanked' and action = 'anonymiseCampaign')";
    const blank = `update audit_events set detail = jsonb_build_object('blanked', '${campaignId}'::uuid), changes = null where id = `;
    await expect(sql(blank + young)).rejects.toMatchObject({ constraint: "audit_events_append_only" });
    const [victim] = await sql<{ id: string; detail: object; changes: object | null }>("select e.id, e.detail, e.changes from audit_events e join audit_seals s on s.event_id = e.id where not e.detail ? 'blanked' order by s.number limit 1");
    await tamper(`${blank}'${victim?.id}'`);
    expect((await verified()).broken).toMatchObject({ eventId: victim?.id, fault: "EVENT_CHANGED" });
    await tamper(`insert into audit_seals (number, event_id, hash, mac) select max(number) + 1, '${victim?.id}', sha256('x'), sha256('y') from audit_seals`);
    expect((await verified()).broken).toMatchObject({ eventId: victim?.id });
    await tamper(`delete from audit_seals where number = (select max(number) from audit_seals)`, `update audit_events set detail = '${JSON.stringify(victim?.detail)}', changes = ${victim?.changes ? `'${JSON.stringify(victim.changes)}'` : "null"} where id = '${victim?.id}'`);
    expect((await verified()).broken).toBeNull();
    await tamper("update audit_events set address = '10.0.0.1' where id = (select id from audit_events where detail ? 'blanked' order by id limit 1)");
    expect((await verified()).broken).toMatchObject({ fault: "EVENT_CHANGED" });
  });
});
