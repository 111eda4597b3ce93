import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { urlOf } from "../../server/database/embedded/url";
import { aPdf } from "../attachments/samples";
import { ask, signIn } from "../start/ask";
import { runTool } from "../start/run-tool";
import { aDemonstration } from "../support/demonstration";
import { type ServerProcess, startServer } from "../support/server-process";
import { rowsOf, structureOf, tablesOf } from "./compare";

const folder = mkdtempSync(join(tmpdir(), "desk-backup-"));
const [keyFile, backups, restoredDir] = [join(folder, "key.txt"), join(folder, "backups"), join(folder, "restored")];
const stops: (() => unknown)[] = [];
let source: ServerProcess;
let restored: ServerProcess;
let before: Client;
let after: Client;
let env: Record<string, string>;
let token: string;
let sent: Buffer[] = [];
let pairs = 0;

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ownerOf(dataDir: string): Promise<Client> {
  const { password, port } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")) as { password: string; port: number };
  const client = new Client({ connectionString: urlOf(password, port, "desk") });
  await client.connect();
  stops.push(() => client.end());
  return client;
}

const passwordOf = (username: string) => source.accounts.find((account) => account.username === username)?.password;

/** Attaches a file of its own to a draft, as its unit does. */
async function attach(url: string, nominationId: string): Promise<{ id: string; content: Buffer }> {
  const content = Buffer.concat([aPdf(), Buffer.from(`%${randomBytes(64).toString("hex")}\n`)]);
  const form = new FormData();
  for (const [name, value] of Object.entries({ nominationId, about: "NOMINATION" })) form.append(name, value);
  form.append("file", new Blob([content]), "材料.pdf");
  const answer = await fetch(`${url}/files`, { method: "POST", body: form, headers: { authorization: `Bearer ${token}` } });
  return { id: ((await answer.json()) as { data: { attachFile: { id: string } } }).data.attachFile.id, content };
}

/** Writes on and on until told to stop: a row in two tables in each transaction, of which a backup must hold both or neither. */
async function keepWriting(running: { stop: boolean }): Promise<void> {
  while (!running.stop) {
    await before.query("begin");
    await before.query("insert into audit_events (actor_name, action, outcome, address, detail) values ('x', 'pair', 'SUCCEEDED', '', to_jsonb($1::int))", [pairs]);
    await before.query("insert into settings (key, value) values ($1, to_jsonb($2::int))", [`pair-${pairs}`, pairs]);
    await before.query("commit");
    pairs += 1;
    await sleep(2);
  }
}

beforeAll(async () => {
  chmodSync(folder, 0o711); // PostgreSQL's own user passes through
  const dataDir = await aDemonstration();
  stops.push(() => rmSync(dataDir, { recursive: true, force: true }));
  source = await startServer({ dataDir });
  stops.push(() => source.stop());
  before = await ownerOf(dataDir);
  await before.query("insert into audit_events (actor_name, action, outcome, address, detail) values (E'行\\n\\t\\\\N', 'odd', 'SUCCEEDED', '', '{\"a\": \"\\\\u0001\\\\n\"}')");
  token = await signIn(source.url, "unit-shenyang", passwordOf("unit-shenyang"));
  env = { DATA_DIR: dataDir, BACKUP_DIR: backups, BACKUP_KEEP: "1", BACKUP_IDENTITY_FILE: keyFile };
});

describe("a desk that is written to", () => {
  let attachment: { id: string; content: Buffer };
  let file: string;

  test("makes its keys and a backup nobody else can read, and says so in the trail", async () => {
    const made = await runTool("backup", ["--new-key", keyFile]);
    expect([made.code, statSync(keyFile).mode & 0o777]).toEqual([0, 0o600]);
    env.BACKUP_RECIPIENT = /BACKUP_RECIPIENT=(age1\w+)/.exec(made.printed)?.[1] ?? "";
    const { data } = await ask<{ nominations: { nodes: { id: string }[] } }>(source.url, "{ nominations(filter: { state: { in: [DRAFT, RETURNED] } }, first: 1) { nodes { id } } }", {}, token);
    const nominationId = data?.nominations.nodes[0]?.id ?? "";
    attachment = await attach(source.url, nominationId);
    sent = [attachment.content];

    const running = { stop: false };
    const writing = keepWriting(running);
    const uploading = (async () => {
      while (!running.stop && sent.length < 15) sent.push((await attach(source.url, nominationId)).content);
    })();
    const { code, printed } = await runTool("backup", [], { env });
    running.stop = true;
    await Promise.all([writing, uploading]);
    expect([code, printed]).toEqual([0, expect.stringContaining("opened and compared")]);
    const names = readdirSync(backups);
    expect(names).toEqual([expect.stringMatching(/^desk-.*\.tar\.age$/)]);
    file = join(backups, names[0] ?? "");
    expect([statSync(file).mode & 0o777, readFileSync(file).includes("sessions"), readFileSync(file, "latin1").startsWith("age-encryption.org/v1\n")]).toEqual([0o600, false, true]);
    const { rows } = await before.query("select actor_name, detail from audit_events where action = 'backup'");
    expect(rows).toEqual([{ actor_name: expect.stringMatching(/^命令行：/), detail: expect.objectContaining({ file, sha256: createHash("sha256").update(readFileSync(file)).digest("hex") }) }]);
  });

  test("is restored elsewhere whole", async () => {
    const given = { DATA_DIR: restoredDir, BACKUP_IDENTITY_FILE: keyFile };
    const { code, printed } = await runTool("restore", [file], { env: given });
    expect([code, printed]).toEqual([0, expect.stringMatching(/Restored\. Ended: \d+ sessions, 1 API keys/)]);
    expect(readFileSync(join(restoredDir, "secrets.json"))).toEqual(readFileSync(join(source.dataDir, "secrets.json")));
    expect(existsSync(join(restoredDir, "restore.unfinished"))).toBe(false);
    restored = await startServer({ dataDir: restoredDir });
    stops.push(() => restored.stop());
    after = await ownerOf(restoredDir);
  });

  test("has the same structure: columns, constraints, triggers, policies, grants, sequences", async () => {
    const structure = await structureOf(before);
    expect(structure.length).toBeGreaterThan(500);
    expect(await structureOf(after)).toEqual(structure);
  });

  test("has every row of every table as it was at one moment", async () => {
    const WRITTEN = ["attachments", "audit_events", "audit_seals", "settings"]; // by this test and the desk, after the moment
    const tables = await tablesOf(before);
    expect(tables.length).toBeGreaterThan(60);
    let compared = 0;
    for (const table of tables.filter((each) => each !== "sessions")) {
      const [was, is] = [await rowsOf(before, table), await rowsOf(after, table)];
      const known = new Set(was);
      compared += is.length;
      if (WRITTEN.includes(table)) expect({ table, strange: is.filter((row) => !known.has(row) && !/,(restore|login),|"\(/.test(row) && table !== "audit_seals").length }).toEqual({ table, strange: 0 });
      else expect({ table, rows: is }).toEqual({ table, rows: was });
    }
    expect(compared).toBeGreaterThan(3_000);
    const numbersOf = async (query: string) => (await after.query<{ number: number }>(`${query} order by 1`)).rows.map(({ number }) => number);
    const numbers = await numbersOf("select value::int as number from settings where key like 'pair-%'");
    expect(await numbersOf("select detail::int as number from audit_events where action = 'pair'")).toEqual(numbers);
    expect(numbers).toEqual(Array.from(numbers, (_, number) => number)); // no hole: what was committed before is all there
    expect(numbers.length).toBeLessThan(pairs);
    expect(numbers.length).toBeGreaterThan(0);
  });

  test("has every file its rows name, byte for byte", async () => {
    const { rows } = await after.query<{ sha256: string }>("select sha256 from attachments where removed_at is null union select sha256 from papers where sha256 is not null");
    expect(rows.length).toBeGreaterThan(0);
    for (const { sha256 } of rows) {
      const place = join("files", sha256.slice(0, 2), sha256);
      expect(readFileSync(join(restoredDir, place)).equals(readFileSync(join(source.dataDir, place)))).toBe(true);
    }
    const known = new Set(rows.map(({ sha256 }) => sha256));
    expect(sent.filter((content) => known.has(createHash("sha256").update(content).digest("hex"))).length).toBe(rows.length);
  });

  test("ends sessions and keys, lets people sign in anew, opens files, proves its trail and goes on", async () => {
    const me = "{ me { permissions } }";
    expect((await ask(source.url, me, {}, token)).errors).toBeUndefined();
    expect((await ask(restored.url, me, {}, token)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    const key = source.accounts.find(({ apiKey }) => apiKey)?.apiKey;
    expect((await ask(restored.url, me, {}, key)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    const anew = await signIn(restored.url, "unit-shenyang", passwordOf("unit-shenyang"));
    const opened = await fetch(`${restored.url}/files/${attachment.id}`, { headers: { authorization: `Bearer ${anew}` } });
    expect(Buffer.from(await opened.arrayBuffer()).equals(attachment.content)).toBe(true);
    const verdict = await runTool("verify-audit", [], { env: { DATA_DIR: restoredDir } });
    expect(verdict).toMatchObject({ code: 0, printed: expect.stringMatching(/\d+ events fit their seals/) });
    const { rows } = await after.query("select count(*)::int as count from audit_events e join audit_seals s on s.event_id = e.id where e.action = 'restore'");
    expect(rows).toEqual([{ count: 1 }]);
  });

  test("keeps as many backups as it is told, and never the draft of one", async () => {
    const again = await runTool("backup", [], { env: { ...env, BACKUP_IDENTITY_FILE: "" } });
    expect([again.code, again.printed]).toEqual([0, expect.stringMatching(/read back as written[\s\S]*removed the old desk-/)]);
    expect(readdirSync(backups)).toHaveLength(1);
    expect(existsSync(file)).toBe(false);
  });
});
