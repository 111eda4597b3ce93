import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import { type App, buildApp } from "../../server/app";
import { loadConfig, readSecrets } from "../../server/config";
import { createDataSource } from "../../server/database/data-source";
import { sealAudit } from "../../server/features/audit/chain/seal-audit";
import { creditCode } from "../../server/demonstration/invented-numbers";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { transact } from "../../server/database/transaction";
import { Role } from "../../server/features/accounts/role";
import { verifyTrail } from "../../server/features/audit/chain/verify-trail";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { SEALED_COLUMNS, type SealedColumn, Vault } from "../../server/vault";
import { keepUp } from "../../server/upkeep";
import { keepFirstKeys, recallKeys } from "../../server/vault/keep-keys";
import { clientOf } from "../support/api-client";
import { aPersonInput, Builders, next } from "../support/builders";
import { testConfig, useDesk } from "../support/desk";

const desk = useDesk();
const ROOT = resolve(__dirname, "../..");
/** More than are sealed anew in two transactions. */
const DRAFTS = 450;

/** Columns of bytes that are not sealed, and why. */
const NOT_SEALED: Record<string, string> = {
  "nominations.identity_index": "a blind index: HMAC, no text to open",
  "honours.identity_index": "a blind index: HMAC, no text to open",
  "sessions.secret_hash": "SHA-256 of 256 random bits",
  "sessions.previous_secret_hash": "SHA-256 of 256 random bits",
  "audit_seals.hash": "SHA-256 of the chain",
  "audit_seals.mac": "a proof, which every key of vault_keys verifies",
  "vault_keys.key_id": "the name of a key",
  "idempotency_keys.fingerprint": "a proof, which every key of vault_keys verifies",
  "recovery_codes.code_hash": "SHA-256 of 120 random bits",
  "sign_in_attempts.key": "a keyed hash of a name and an address, which nothing opens",
};

test("every column of bytes is sealed, or is none to be sealed", async () => {
  const { rows } = await desk.owner.query<{ name: string }>(
    "select table_name || '.' || column_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE' and udt_name in ('bytea', '_bytea') order by 1",
  );
  expect(rows.map(({ name }) => name)).toEqual([...Object.keys(SEALED_COLUMNS), ...Object.keys(NOT_SEALED)].sort());
});

/** A running server with its secret in a file, and the tool in a process of its own. */
describe("a desk whose secret lies in a file", () => {
  let dataDir: string;
  let server: App;
  let builders: Builders;
  let close: () => Promise<void>;
  const rotate = (): ChildProcess => {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: desk.ownerUrl, DATABASE_RUNTIME_PASSWORD: "never used by this one" };
    return spawn(process.execPath, ["--require", "@swc-node/register", "server/tools/rotate-keys.ts"], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "desk-keys-"));
    const { secret, secretsPath } = loadConfig({ DATA_DIR: dataDir });
    const [dataSource, owner] = await Promise.all([createDataSource({ url: desk.runtimeUrl }).initialize(), createDataSource({ url: desk.ownerUrl, poolSize: 2 }).initialize()]);
    server = await buildApp({ config: { ...testConfig, secret, secretsPath }, dataSource, clock: desk.app.desk.clock });
    builders = new Builders(server.desk, owner.manager);
    await keepFirstKeys(server.desk);
    const stop = keepUp(server.desk);
    close = async () => {
      stop();
      await server.fastify.close();
      await Promise.all([dataSource.destroy(), owner.destroy()]);
    };
  });
  afterAll(async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("takes a new one while it runs: killed in the middle, taken up again, nothing lost, duplicates found throughout", async () => {
    const { vault } = server.desk;
    const former = readSecrets(join(dataDir, "secrets.json")).secret;
    const [campaign, unit, other] = [await builders.aCampaign(), await builders.aUnit(), await builders.aUnit()];
    const person = aPersonInput();
    const nominated = await builders.aNomination({ campaign, unit, state: NominationState.SUBMITTED, person });
    const account = await builders.anAccount(Role.UNIT, { unit: other });
    const fill = "insert into form_drafts (account_id, resource, record_id, record_version, content_sealed, saved_at) select $1, 'nominations', uuidv7(), 1, one, now() from unnest($2::bytea[]) one";
    await desk.owner.query(fill, [account.id, Array.from({ length: DRAFTS }, (_, i) => vault.seal(`draft ${i}`, "form_drafts.content_sealed"))]);
    await desk.owner.query("insert into honours (campaign_name, award_name, subject_kind, holder_name, workplace_name, identity_index, level, treatment, conferred_on, document, recorded_by, recorded_at) values ('往年', '劳动模范', 'PERSON', '某人', '某厂', $1, 'NATIONAL', true, '2019-05-01', '文', '办公室', now())", [vault.index(person.idNumber ?? "")]);
    await sealAudit(server.desk);
    const token = await builders.signIn(account);
    const workplace = await builders.aWorkplace(other);
    const again = () =>
      clientOf(server, token).send("mutation ($input: CreateNominationInput!) { createNomination(input: $input) { id } }", {
        input: { campaignId: campaign.id, awardId: campaign.awards[1]?.id, workplaceId: workplace.id, name: "同一人", deeds: "事迹。", person },
      });
    const renewed = async () => Number((await desk.owner.query("select count(*) as drafts from form_drafts where substr(content_sealed, 1, 6) <> $1", [headerOf(former)])).rows[0].drafts);
    // An act that was done before, and is asked for again afterwards by somebody whom the answer did not reach.
    const registration = { input: { campaignId: campaign.id, name: "某某", post: "科长", officePhone: "024-12345678", mobile: "13800000000", email: "a@example.cn" } };
    const register = (key: string) => clientOf(server, token).send("mutation ($input: RegisterContactInput!) { registerContact(input: $input) { id } }", registration, { "idempotency-key": key });
    const registered = await register("before-the-rotation");
    expect(registered.errors).toBeUndefined();
    const codes: string[] = [];
    const refuse = async () => codes.push((await again()).errors?.[0]?.extensions.code ?? "TAKEN");

    // Somebody holds the last draft, so that the tool gets no further than to the middle.
    const holder = new Client({ connectionString: desk.ownerUrl });
    await holder.connect();
    await holder.query("begin; select from form_drafts where ctid = (select max(ctid) from form_drafts) for update");
    const first = rotate();
    const killed = once(first, "exit");
    while ((await renewed()) === 0) await Promise.all([refuse(), sleep(100)]);
    first.kill("SIGKILL");
    await killed;
    await holder.end();
    expect(await renewed()).toBeLessThan(DRAFTS);
    await refuse();
    const late = await builders.aNomination({ campaign, unit: other });

    const second = rotate();
    const ended = once(second, "exit");
    for (; second.exitCode === null; await sleep(100)) await refuse();
    expect(await ended).toEqual([0, null]);

    expect(await register("before-the-rotation")).toEqual(registered);
    const workplaceInput = { input: { name: "新厂", creditCode: creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, next()), nature: "PRIVATE_ENTERPRISE" } };
    const made = () => clientOf(server, token).send("mutation ($input: CreateWorkplaceInput!) { createWorkplace(input: $input) { id } }", workplaceInput, { "idempotency-key": "made-after-it" });
    expect([(await made()).errors, await made()]).toEqual([undefined, await made()]);

    // Every value opens with the new secret alone, none with the former one.
    const config = loadConfig({ DATA_DIR: dataDir });
    expect(config.previousSecrets).toEqual([]);
    const [now, before] = [new Vault(config), new Vault({ ...config, secret: former, secretsPath: undefined })];
    for (const column of Object.keys(SEALED_COLUMNS) as SealedColumn[]) {
      const [table, cell] = column.split(".");
      const { rows } = await desk.owner.query<{ cell: Buffer | Buffer[] }>(`select ${cell} as cell from ${table}`);
      for (const sealed of rows.flatMap((row) => row.cell)) {
        expect(now.open(sealed, column)).not.toBe("");
        expect(() => before.open(sealed, column)).toThrow();
      }
    }
    // The running server went along: what it writes now is sealed with the new secret, and the same person is the same.
    expect(new Set(codes)).toEqual(new Set(["ALREADY_NOMINATED", ...codes.filter((code) => code === "UNAVAILABLE")]));
    expect((await again()).errors?.[0]?.extensions.code).toBe("ALREADY_NOMINATED");
    const { rows } = await desk.owner.query<{ table: string; index: Buffer }>("select 'n' as table, identity_index as index from nominations where id = $1 union all select 'h', identity_index from honours where holder_name = '某人'", [nominated.id]);
    await transact(server.desk.dataSource, { as: "service" }, (manager) => recallKeys(manager, now));
    for (const row of rows) expect(row.index).toEqual(now.index(person.idNumber ?? ""));
    expect(late.identityIndex).toHaveLength(33);
    // An index of the former secret is not taken any more, not even from the owner of the tables.
    await expect(desk.owner.query("update honours set identity_index = $1", [before.index("x")])).rejects.toMatchObject({ constraint: "identity_index_current" });
    // Proofs of the trail from before hold, and the trail says what was done.
    const verdict = await verifyTrail((text, values) => desk.owner.query(text, values).then((answer) => answer.rows), now);
    expect(verdict).toMatchObject({ broken: null });
    expect(verdict.sealed).toBeGreaterThan(0);
    expect((await desk.owner.query("select detail from audit_events where action = 'rotateKeys'")).rows).toHaveLength(1);
  });
});

/** How what was sealed under a secret begins. */
const headerOf = (secret: string): Buffer => new Vault({ ...testConfig, secret }).header;
