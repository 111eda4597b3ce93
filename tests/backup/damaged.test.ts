import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createWriteStream } from "node:fs";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { Client } from "pg";
import { pack as tar } from "tar-stream";
import { encrypted } from "../../server/backup/encryption";
import { CONTENTS, FORMAT, HEADER, type Header, MANIFEST, type Manifest, PIECE, TABLES } from "../../server/backup/format";
import { writePieces, writeWhole } from "../../server/backup/pieces";
import { restoreBackup } from "../../server/backup/restore-backup";
import type { BackupSettings } from "../../server/backup/settings";
import { verifyBackup } from "../../server/backup/verify-backup";
import { writeBackup, type Written } from "../../server/backup/write-backup";
import { runTool } from "../start/run-tool";
import { useDatabase } from "../support/database";
import { testConfig, useDesk } from "../support/desk";

const desk = useDesk();
const empty = useDatabase({ empty: true });
const folder = mkdtempSync(join(tmpdir(), "desk-damaged-"));
const dataDir = join(folder, "data");
const SHA = "a".repeat(64);
const [GONE, CHANGED] = ["b".repeat(64), "c".repeat(64)];
let settings: BackupSettings;
let made: Written;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nothing = (): undefined => undefined;
const configOf = (changes = {}) => ({ ...testConfig, dataDir, databaseUrl: empty.ownerUrl, databaseRuntimePassword: empty.runtimePassword, ...changes });

beforeAll(async () => {
  const identity = await generateX25519Identity();
  settings = { folder, keep: 3, recipients: [await identityToRecipient(identity)], passphrase: undefined, identities: [identity] };
  const campaign = await desk.builders.aCampaign();
  const { id, unitId } = await desk.builders.aNomination({ campaign, unit: await desk.builders.aUnit() });
  // One content is gone from the store, of one some pieces are read before its hash turns out wrong.
  const attach = "insert into attachments (nomination_id, unit_id, seat, about, name, media_type, size, sha256, uploaded_by, uploaded_at) select $1, $2, seat, 'NOMINATION', '照片.png', 'image/png', 1, $3, '联系人', now() from nominations where id = $1";
  for (const sha256 of [GONE, CHANGED]) await desk.owner.query(attach, [id, unitId, sha256]);
  mkdirSync(join(folder, "files", "cc"), { recursive: true });
  writeFileSync(join(folder, "files", "cc", CHANGED), Buffer.alloc(2.5 * PIECE));
  made = await writeBackup({ config: configOf({ dataDir: folder }), settings, ownerUrl: desk.ownerUrl, log: nothing });
});

/** What the place looks like that a restore was refused into: no tables, no files. */
async function traces(): Promise<unknown[]> {
  const client = new Client({ connectionString: empty.ownerUrl });
  await client.connect();
  const { rows } = await client.query("select relname from pg_class where relnamespace = 'public'::regnamespace union select nspname from pg_namespace where nspname = 'app'");
  await client.end();
  return [...rows, ...readdirSync(dataDir, { recursive: true })];
}

const restore = async (path: string, { keys = settings, config = configOf() } = {}) =>
  restoreBackup({ path, settings: keys, config, proved: await verifyBackup(path, keys), record: async () => undefined, log: nothing });

/** A file whose encryption is right and whose inside is written by hand. */
async function crafted(parts: [name: string, content: string][]): Promise<string> {
  const path = join(folder, `${randomBytes(6).toString("hex")}.age`);
  const pack = tar();
  const writing = pipeline(await encrypted(Readable.from(pack), settings), createWriteStream(path));
  for (const [name, content] of parts) {
    if (name.includes("/")) await writePieces(pack, name, Readable.from([Buffer.from(content)]));
    else await writeWhole(pack, name, content);
  }
  pack.finalize();
  await writing;
  return path;
}

const header = (changes: object = {}): [string, string] => [HEADER, JSON.stringify({ ...made.header, ...changes })];
const manifest = (changes: Partial<Manifest> = {}): [string, string] => [MANIFEST, JSON.stringify({ tables: [], sequences: [], contents: [], missing: [], kept: [], ...changes })];
const bent = (name: string, bend: (bytes: Buffer) => Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bend(readFileSync(made.path)));
  return path;
};
const flipped = (at: number) => (bytes: Buffer): Buffer => {
  const place = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  return bytes;
};
const CHUNK = 64 * 1024 + 16; // of age

test("contents that the store cannot give are named, and the rest is whole", async () => {
  const { manifest: told } = await verifyBackup(made.path, settings);
  expect(told.contents).toEqual([]);
  expect(told.missing).toEqual([
    { sha256: GONE, reason: expect.stringContaining("cannot be read") },
    { sha256: CHANGED, reason: expect.stringContaining("was changed in its store") },
  ]);
});

test("what cannot be written leaves nothing, and waits for nothing", async () => {
  const deep = join(folder, ...Array.from({ length: 16 }, () => "x".repeat(240)), "y".repeat(4_060 - folder.length - 16 * 241 - 1)); // a name more is too long for the system
  await expect(writeBackup({ config: configOf({ dataDir: folder }), settings: { ...settings, folder: deep }, ownerUrl: desk.ownerUrl, log: nothing })).rejects.toThrow(/ENAMETOOLONG/);
  expect(readdirSync(deep)).toEqual([]);
});

const DAMAGED: [what: string, file: () => string | Promise<string>, said: RegExp][] = [
  ["its first line changed", () => bent("first", flipped(3)), /no backup of the desk/],
  ["its header changed", () => bent("header", flipped(60)), /no backup of the desk|does not open/],
  ["a byte in the middle changed", () => bent("middle", (bytes) => flipped(bytes.length >> 1)(bytes)), /damaged or was cut off/],
  ["its last byte changed", () => bent("last", flipped(-1)), /damaged or was cut off/],
  ["its last byte cut off", () => bent("cut1", (bytes) => bytes.subarray(0, -1)), /damaged or was cut off/],
  ["its end cut off at a chunk", () => bent("cut2", (bytes) => bytes.subarray(0, bytes.length - (bytes.length % CHUNK))), /damaged or was cut off/],
  ["its half cut off", () => bent("cut3", (bytes) => bytes.subarray(0, bytes.length >> 1)), /damaged or was cut off/],
  ["a byte too many", () => bent("more", (bytes) => Buffer.concat([bytes, Buffer.from("x")])), /damaged or was cut off/],
  ["nothing in it", () => bent("nothing", () => Buffer.alloc(0)), /no backup of the desk/],
  ["a text in it", () => bent("text", () => Buffer.from("select 1;\n")), /no backup of the desk/],
  ["no such file", () => join(folder, "nowhere"), /cannot be read/],
  ["no manifest", () => crafted([header()]), /its end is missing/],
  ["no header", () => crafted([manifest()]), /its beginning is missing/],
  ["a newer format", () => crafted([header({ format: FORMAT + 1, product: "9.9.9" }), manifest()]), /has format 2 and was made by the desk 9\.9\.9/],
  ["a header of another shape", () => crafted([header({ tables: "all" }), manifest()]), /damaged or was cut off/],
  ["a table that the manifest does not name", () => crafted([header(), [`${TABLES}public.accounts`, "x\n"], manifest()]), /does not name: tables\/public\.accounts/],
  ["a table that is not there", () => crafted([header(), manifest({ tables: [{ name: "public.accounts", rows: 1, bytes: 2, sha256: SHA }] })]), /tables\/public\.accounts is not what the manifest says/],
  ["a file of another content", () => crafted([header(), [`${CONTENTS}${SHA}`, "x"], manifest({ contents: [{ sha256: SHA, bytes: 1 }] })]), /is not what the manifest says/],
];

test.each(DAMAGED)("a backup with %s is refused before anything is touched", async (_what, file, said) => {
  await expect(verifyBackup(await file(), settings)).rejects.toThrow(said);
});

const KEYS: [what: string, keys: () => Promise<Partial<BackupSettings>>, said: RegExp][] = [
  ["no key", async () => ({ identities: [] }), /without the key nobody opens/],
  ["another key", async () => ({ identities: [await generateX25519Identity()] }), /does not open this backup/],
  ["a passphrase instead", async () => ({ identities: [], passphrase: "a passphrase of nobody" }), /does not open this backup/],
];

test.each(KEYS)("nobody opens it with %s", async (_what, keys, said) => {
  await expect(verifyBackup(made.path, { ...settings, ...(await keys()) })).rejects.toThrow(said);
});

const REFUSED: [what: string, arrange: () => Parameters<typeof restore>[1] | Promise<Parameters<typeof restore>[1]>, file: () => string | Promise<string>, said: RegExp][] = [
  ["under another DESK_SECRET", () => ({ config: configOf({ secret: "another secret, as long as it must be" }) }), () => made.path, /DESK_SECRET is not the one/],
  ["of a newer desk", () => ({}), () => crafted([header({ migrations: [...made.header.migrations, "Tomorrow1999999999999"] }), manifest()]), /lacks the migrations Tomorrow1999999999999/],
  ["with other tables", () => ({}), () => crafted([header({ tables: (made.header as Header).tables.slice(1) }), manifest()]), /make other tables than the backup has: \w+\.\w+\./],
  ["whose tables do not read as they did", () => ({}), () => crafted([header(), manifest()]), /does not read as it did when it was backed up/],
];

test.each(REFUSED)("a backup %s leaves the place as empty as it was", async (_what, arrange, file, said) => {
  await expect(restore(await file(), await arrange())).rejects.toThrow(said);
  mkdirSync(dataDir, { recursive: true });
  expect(await traces()).toEqual([]);
});

test("a place that is not empty is left as it is", async () => {
  writeFileSync(join(dataDir, "theirs"), "x");
  await expect(restore(made.path)).rejects.toThrow(/is not empty \(theirs\)/);
  expect(await traces()).toEqual(["theirs"]);
  rmSync(join(dataDir, "theirs"));
  const full = { config: configOf({ databaseUrl: desk.ownerUrl }) };
  await expect(restore(made.path, full)).rejects.toThrow(/The database is not empty \(\d+ tables\)/);
  expect((await desk.owner.query("select count(*)::int as count from nominations")).rows).toEqual([{ count: 1 }]);
});

test("a folder whose restore was broken off starts no desk", async () => {
  writeFileSync(join(dataDir, "restore.unfinished"), "");
  const env = { NODE_ENV: "production", DATA_DIR: dataDir, DATABASE_URL: empty.ownerUrl, DATABASE_RUNTIME_PASSWORD: empty.runtimePassword, DESK_SECRET: testConfig.secret, PORT: "0" };
  expect(await runTool("start", [], { env })).toMatchObject({ code: 1, printed: expect.stringContaining("was broken off") });
  rmSync(join(dataDir, "restore.unfinished"));
});

test("the whole one is restored", async () => {
  const path = made.path;
  await expect(restore(path)).resolves.toEqual({ sessions: 0, keys: 0, mails: 0 });
  expect(readdirSync(dataDir)).toEqual([]);
});
