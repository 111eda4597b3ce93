import fc from "fast-check";
import { isEnumType, isInputObjectType, isObjectType } from "graphql";
import { Client } from "pg";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { buildPlainSchema } from "../../server/graphql/schema";
import { Vault } from "../../server/vault";
import { past } from "../campaigns/scene";
import { mayCall, rootFields } from "../permissions/graph";
import { smallestCall } from "../permissions/inputs";
import type { ApiClient } from "../support/api-client";
import { testConfig, useDesk } from "../support/desk";
import { missing, pause, voidWhatStands } from "./rounds";
import { aReceipt, anOpenBallot, aVoteScene, ballotAs, type ToldBallot, vote, voteOperation, type VoteScene } from "./scene";
import { loggingDesk, selectionOf, tablesSeenBy } from "./sight";

/*
 * Two runs that differ in one vote are the same to every role before the count, in every table, query, error and log
 * line. What remains: who holds the disk and the installation's secret at once. Old versions of an urn's row and the
 * write-ahead log say which sealed paper came with which tick, and the secret opens it; neither alone tells anything.
 */

// Before the desk's own: hooks run in the order they are given.
afterAll(async () => {
  await logging.close();
  await runtime.end();
});
const desk = useDesk();
const schema = buildPlainSchema();
const vault = new Vault(testConfig);
let scene: VoteScene;
let ballot: ToldBallot;
let people: Account[];
let runtime: Client;
let logging: Awaited<ReturnType<typeof loggingDesk>>;
const clients = new Map<string, ApiClient>();

beforeAll(async () => {
  scene = await aVoteScene(desk);
  const { builders } = desk;
  await anOpenBallot(scene);
  await voidWhatStands(desk, scene); // so that lists have two rounds to put in order
  ballot = await anOpenBallot(scene);
  people = [];
  for (const role of [Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR, Role.INTEGRATION]) people.push(await builders.anAccount(role));
  for (const unit of scene.units) people.push(await builders.anAccount(Role.UNIT, { unit }));
  people.push(...scene.scrutineers, ...scene.voters);
  runtime = new Client({ connectionString: desk.runtimeUrl });
  await runtime.connect();
  logging = await loggingDesk(desk);
  for (const who of people) clients.set(who.id, await logging.as(who));
  await desk.owner.query("analyze");
  // Else places on the disk and statistics differ between two runs by when PostgreSQL happened to tidy up.
  await desk.owner.query("do $$ declare name text; begin for name in select tablename from pg_tables where schemaname = 'public' loop execute format('alter table %I set (autovacuum_enabled = off)', name); end loop; end $$");
});
const clientOf = ({ id }: Account): ApiClient => clients.get(id) ?? missing();

interface Vote {
  choice: string;
  /** Candidates by their place on the paper. */
  marked: number[];
}

/** The urn is emptied, the trail begins anew, and the voters stand on the disk as they did. */
async function startAnew(): Promise<void> {
  await desk.owner.query("set session_replication_role = replica");
  await desk.owner.query("alter table audit_events disable trigger append_only_table; truncate audit_events; alter table audit_events enable always trigger append_only_table; update ballot_voters set voted = false where voted; update ballot_urns set papers = '{}'");
  await desk.owner.query("set session_replication_role = origin");
  for (const table of ["ballot_voters", "sessions"]) await packed(table);
  logging.log.length = 0;
}

/** Rows anew in the order of their keys, with no old version left between them: PostgreSQL keeps those that somebody might still read, a collector of statistics, too. */
async function packed(table: string): Promise<void> {
  const others = "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_xmin is not null";
  const gaps = `select 1 from (select (ctid::text::point)[1] as at, row_number() over (partition by (ctid::text::point)[0] order by ctid) as n from ${table}) t where at <> n`;
  for (let i = 0; i < 200; i++) {
    const quiet = (await desk.owner.query(others)).rowCount === 0;
    await desk.owner.query(`cluster ${table} using ${table}_pkey`);
    if (quiet && (await desk.owner.query(gaps)).rowCount === 0) return;
    await pause(50);
  }
  throw new Error(`${table} could not be packed: somebody goes on reading it.`);
}

interface Run {
  answers: unknown[];
  tables: Record<string, unknown>;
  queries: Record<string, unknown>;
  log: string[];
  receipts: string[];
}

/** Everybody votes in this order, each with a fresh receipt; some then try what is refused; then everybody looks around. */
async function run(votes: Vote[], order: number[], look: (who: Account) => Promise<unknown>): Promise<Run> {
  await startAnew();
  const receipts: string[] = [];
  const answers: unknown[] = [];
  const cast = async (voter: number, { choice, marked }: Vote) => {
    const receipt = aReceipt();
    receipts.push(receipt);
    const marks = marked.map((i) => ballot.candidates[i]?.id ?? `not on the paper ${i}`);
    const voting = clientOf(scene.voters[voter] ?? missing());
    answers.push(await voting.send(voteOperation("castVote"), { input: { ballotId: ballot.id, choice, marks, receipt } }));
  };
  for (const voter of order) {
    await cast(voter, { choice: "MARKED", marked: [0, 1, 2] }); // one too many
    await cast(voter, votes[voter] ?? missing());
    await cast(voter, { choice: "MARKED", marked: [3] }); // a second vote
  }
  const tables: Record<string, unknown> = {};
  for (const who of people) tables[who.displayName] = await tablesSeenBy(runtime, who);
  const log = [...logging.log];
  const queries: Record<string, unknown> = {};
  for (const who of people) queries[who.displayName] = await look(who);
  return { answers, tables, queries, log, receipts };
}

const inputFields = (name: string) => {
  const type = schema.getType(name);
  return isInputObjectType(type) ? Object.values(type.getFields()) : missing();
};
const CONDITIONS: Record<string, string[]> = { IntFilter: ["isNull: true", "eq: 1", "gte: 1", "lt: 3"], StringFilter: ["isNull: true", 'contains: "票"'], DateTimeFilter: ["isNull: true"] };

/** Rounds with all their fields, in every order and under a condition on every field. */
const BALLOTS = (() => {
  const [ofBallot, fields] = [schema.getType("Ballot"), schema.getType("BallotOrderField")];
  if (!isObjectType(ofBallot) || !isEnumType(fields)) return missing();
  const orders = fields.getValues().flatMap(({ name }) => ["ASC", "DESC"].map((direction) => `orderBy: [{ field: ${name}, direction: ${direction} }]`));
  const filters = inputFields("BallotFilter").flatMap(({ name, type }) => (CONDITIONS[String(type)] ?? []).map((condition) => `filter: { ${name}: { ${condition} } }`));
  const lists = [...orders, ...filters].map((args, i) => `list${i}: ballots(${args}) { totalCount nodes { id } }`);
  const documents = Array.from({ length: Math.ceil(lists.length / 20) }, (_, i) => `query { ${lists.slice(i * 20, (i + 1) * 20).join(" ")} }`);
  return [`query { ballots { totalCount nodes ${selectionOf(Role.LEADING_GROUP, ofBallot, 2)} } }`, ...documents];
})();
const TRAIL = "query { auditEvents(first: 200) { nodes { actorId actorName role action subjectType subjectId outcome code detail address } } }";

/** What a role is answered by the queries of rounds, and by every other query with the least it asks for. */
const everyQuery = async (who: Account): Promise<unknown> => {
  const answers: unknown[] = [];
  // Of the voters, who votes otherwise and one who does not: the others are asked below.
  if (mayCall(who.role, "Query", "ballots") && !scene.voters.slice(2).includes(who)) for (const query of BALLOTS) answers.push(await clientOf(who).send(query));
  if (who.role === Role.AUDITOR) answers.push(await clientOf(who).send(TRAIL));
  const ids = (name: string) => ({ id: name.startsWith("campaign") ? scene.campaign.id : name.startsWith("nomination") ? (scene.candidates[0]?.id ?? "") : ballot.id });
  for (const field of rootFields(schema, "Query").filter(({ name }) => mayCall(who.role, "Query", name) && !name.startsWith("auditEvent"))) {
    const { query, variables } = smallestCall("Query", field, ids);
    answers.push([field.name, await clientOf(who).send(query, variables)]);
  }
  return answers;
};

/** The rounds and, for the auditor, the trail. */
const ballotsOnly = async (who: Account): Promise<unknown> => [
  mayCall(who.role, "Query", "ballots") && (await clientOf(who).send(BALLOTS[0] ?? "")),
  who.role === Role.AUDITOR && (await clientOf(who).send(TRAIL)),
];

function expectNothingTold({ receipts, ...seen }: Run): void {
  const text = JSON.stringify(seen);
  for (const receipt of receipts) for (const secret of [receipt, receipt.replaceAll("-", "")]) expect(text.includes(secret)).toBe(false);
  const log = seen.log.join("\n");
  for (const { id, nominationId } of ballot.candidates) expect([log.includes(id), log.includes(nominationId)]).toEqual([false, false]);
}

async function expectAlike(first: Vote[], second: Vote[], order: number[], look: (who: Account) => Promise<unknown>): Promise<void> {
  const [one, other] = [await run(first, order, look), await run(second, order, look)];
  for (const each of [one, other]) expectNothingTold(each);
  expect({ ...other, receipts: [] }).toEqual({ ...one, receipts: [] });
}

const all = (vote: Vote): Vote[] => Array.from({ length: 5 }, () => vote);
const IN_ORDER = [0, 1, 2, 3, 4];
const [BLANK, ABSTAINED] = [{ choice: "BLANK", marked: [] }, { choice: "ABSTAINED", marked: [] }];
const marked = (...places: number[]): Vote => ({ choice: "MARKED", marked: places });

test("the sight is not blind: another order of voting shows in it", async () => {
  const votes = all(marked(0));
  const [one, other] = [await run(votes, IN_ORDER, ballotsOnly), await run(votes, [4, 3, 2, 1, 0], ballotsOnly)];
  expect(other.tables).not.toEqual(one.tables);
  expect(other.queries).not.toEqual(one.queries);
  const seen = one.tables[scene.scrutineers[0].displayName] as Record<string, unknown[]>;
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(["ballots", "ballot_voters", "ballot_candidates", "ballot_papers"]));
  expect(one.answers.map((answer) => (answer as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code ?? "OK").slice(0, 3)).toEqual(["INVALID_INPUT", "OK", "ALREADY_VOTED"]);
  expect(one.log.length).toBeGreaterThan(0);
  for (const query of BALLOTS) expect((await clientOf(scene.voters[0] ?? missing()).send<Record<string, { totalCount: number } | undefined>>(query)).errors).toBeUndefined();
});

test("one vote for somebody else shows nowhere: no table, query, order, condition, error, audit event or log line", async () => {
  await expectAlike(all(marked(0, 1)), [...all(marked(0, 1)).slice(1), marked(2)], IN_ORDER, everyQuery);
});

test("nor does it show in any small vote, whoever votes otherwise and in whatever way", async () => {
  const one = fc.oneof(fc.constantFrom(BLANK, ABSTAINED), fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }).map((places) => marked(...places)));
  const votes = fc.tuple(fc.array(one, { minLength: 5, maxLength: 5 }), fc.nat(4), one, fc.shuffledSubarray(IN_ORDER, { minLength: 5 }));
  await fc.assert(
    fc.asyncProperty(votes, async ([first, voter, otherwise, order]) => {
      await expectAlike(first, first.with(voter, otherwise), order, ballotsOnly);
    }),
    { numRuns: 3, examples: [[[all(marked(0)), 2, ABSTAINED, IN_ORDER]], [[all(BLANK), 4, ABSTAINED, IN_ORDER]]] },
  );
});

test("the trail of audit says that somebody voted, not what: cast or refused", async () => {
  await run(all(marked(0, 1)), IN_ORDER, () => Promise.resolve());
  const { rows } = await desk.owner.query<{ outcome: string; detail: object }>("select outcome, detail from audit_events where action = 'castVote'");
  expect(rows.filter(({ outcome }) => outcome === "REFUSED")).toHaveLength(10);
  for (const { detail } of rows) expect(detail).toEqual({ ballotId: ballot.id, choice: "***", marks: "***", receipt: "***" });
});

test("papers lie in the urn in the order of their ciphertext, all of one length, whatever they say and whenever they came", async () => {
  await run([marked(0), BLANK, marked(1, 2), ABSTAINED, marked(3)], [3, 1, 4, 0, 2], () => Promise.resolve());
  const { rows } = await desk.owner.query<{ papers: Buffer[] }>("select papers from ballot_urns where ballot_id = $1", [ballot.id]);
  const papers = rows[0]?.papers ?? [];
  expect(papers.map((sealed) => sealed.toString("hex"))).toEqual(papers.map((sealed) => sealed.toString("hex")).toSorted());
  expect(new Set(papers.map(({ length }) => length)).size).toBe(1);
  expect(new Set(papers.map((sealed) => vault.open(sealed, "ballot_urns.papers"))).size).toBe(5);
});

test("no role has a way to the urn, and papers are none before the count", async () => {
  const { rows } = await desk.owner.query("select rolname from pg_roles r where rolname like 'desk\\_%' and rolname <> 'desk_owner' and (has_any_column_privilege(r.oid, 'ballot_urns', 'select, insert, update, references') or has_table_privilege(r.oid, 'ballot_urns', 'delete, truncate, trigger'))");
  expect(rows).toEqual([]);
  for (const who of people) {
    expect([who.role, await past(desk, who, "select from ballot_urns")]).toEqual([who.role, "FORBIDDEN"]);
    expect([who.role, await past(desk, who, "select app.open_urn($1)", [ballot.id])]).toEqual([who.role, who.role === Role.OFFICE ? "ballot_urns_sealed" : "FORBIDDEN"]);
    if (mayCall(who.role, "Query", "ballot")) expect((await ballotAs(await desk.as(who), ballot.id))?.papers).toEqual([]);
  }
});

test("after the count nothing joins papers with voters: neither ids, nor order, nor transaction", async () => {
  await run(all(marked(0)), [4, 2, 0, 1, 3], () => Promise.resolve());
  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  const outsider = await desk.builders.anAccount(Role.OFFICE);
  expect(await past(desk, outsider, "select app.open_urn($1)", [ballot.id])).toBe("ballot_urns_sealed"); // no scrutineer
  await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
  expect(await past(desk, scene.scrutineers[0], "select app.open_urn($1)", [ballot.id])).toBe("ballot_urns_sealed");

  const { rows } = await desk.owner.query<{ id: string; receipt: string; xmin: string; cmin: string }>("select id, receipt, xmin::text, cmin::text from ballot_papers where ballot_id = $1 order by ctid", [ballot.id]);
  expect(rows).toHaveLength(5);
  expect(rows.map(({ receipt }) => receipt)).toEqual(rows.map(({ receipt }) => receipt).toSorted());
  expect(rows.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(id))).toBe(true); // random, where the desk's other ids tell time
  expect(new Set(rows.map(({ xmin, cmin }) => `${xmin} ${cmin}`)).size).toBe(1);
  const { rows: columns } = await desk.owner.query("select table_name, column_name from information_schema.columns where table_name in ('ballot_voters', 'ballot_papers', 'ballot_urns') and (data_type ~ 'time|date' or column_name ~ 'voter|account|position|_at$') order by 1, 2");
  expect(columns).toEqual([
    { table_name: "ballot_voters", column_name: "account_id" },
    { table_name: "ballot_voters", column_name: "position" }, // in the list of the leading group
  ]);
});
