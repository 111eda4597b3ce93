import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseRole, SERVICE_ROLE } from "../../server/database/roles";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { useDesk } from "../support/desk";
import { type Policy, policiesOf, Reach } from "./reach";
import { predict, type Prediction } from "./visible";
import { aWorld, collectiveAward, type Persona, type World } from "./world";

const desk = useDesk();
const FILE = join(__dirname, "reach.md");
const WRITES = ["INSERT", "UPDATE", "DELETE"] as const;
let world: World;
let prediction: Prediction;
let policies: Policy[];

beforeAll(async () => {
  world = await aWorld(desk);
  const { builders } = desk;
  for (const { account } of world.personas) await builders.signIn(account);
  // A collective that the leading group does not see yet.
  await builders.aNomination({ campaign: world.campaigns.main, unit: world.units.city, award: collectiveAward(world.campaigns.main), state: NominationState.DRAFT });
  prediction = await predict(world);
  policies = await policiesOf(desk.owner);
});

const everybody = (): (Persona | "service")[] => [...world.personas, "service"];
const roleOf = (who: Persona | "service"): string => (who === "service" ? SERVICE_ROLE : databaseRole(who.role));
const nameOf = (who: Persona | "service"): string => (who === "service" ? "the server itself" : who.name);
/** Runs something in a transaction of the owner's that leaves nothing behind. */
async function undone<T>(work: (reach: Reach) => Promise<T>): Promise<T> {
  await desk.owner.query("begin");
  try {
    return await work(new Reach(desk.owner, prediction));
  } finally {
    await desk.owner.query("rollback");
  }
}

/** What each persona gets at by writing, as the table that is committed beside this test and read like code. */
async function reached(reach: Reach, only?: Policy): Promise<string[]> {
  const lines: string[] = [];
  const places = only ? [{ table: only.table, act: only.act }] : [...new Set(policies.map(({ table }) => table))].flatMap((table) => WRITES.map((act) => ({ table, act })));
  for (const { table, act } of places) {
    const roles = new Set(policies.filter((policy) => policy.table === table && policy.act === act).map(({ role }) => role));
    for (const who of everybody().filter((one) => roles.has(roleOf(one)) && (!only || only.role === roleOf(one)))) {
      lines.push(`| ${table} | ${act.toLowerCase()} | ${nameOf(who)} | ${(await reach.of(who, table, act)) ?? "refused"} |`);
    }
  }
  return lines;
}

test("rights and policies let everybody write as many rows of the world as are written down, and no others", async () => {
  const lines = await undone((reach) => reached(reach));
  const head = ["# What each persona may write", "", "Rows of the tests' world that rights and policies alone let them write, without triggers and constraints: all rows for updates and deletions, for insertions rows of each kind as they are and in their own name; refused: an update that the rows may not be after.", "`UPDATE_REACH=1 npx jest tests/permissions/reach` writes it anew: read what changed.", "", "| table | act | who | rows |", "|---|---|---|--:|"];
  const text = `${[...head, ...lines, ...(await functions())].join("\n")}\n`;
  if (process.env.UPDATE_REACH) writeFileSync(FILE, text);
  expect(text).toBe(readFileSync(FILE, "utf8"));
});

const ALL_MEET_IT = "every row of this world meets the condition; the feature's own tests have one that does not";
const ALL_ARE_SEEN = "its condition asks whether another row is seen, and whoever it is for sees all of those";
/** Policies whose condition can be left out unseen here, each with the reason. */
const UNSEEN: Record<string, string> = {
  "honour_items desk_office_adds": ALL_MEET_IT,
  "import_rows desk_auditor_reads": ALL_ARE_SEEN,
  "mail_batches desk_service_adds": ALL_MEET_IT,
  "mails desk_service_adds": ALL_MEET_IT,
  "mails desk_service_changes": ALL_MEET_IT,
  "recusals desk_leading_group_reads": ALL_MEET_IT,
  "rule_changes desk_auditor_reads": ALL_ARE_SEEN,
  "rule_changes desk_office_reads": ALL_ARE_SEEN,
  "slate_entries desk_office_adds": ALL_MEET_IT,
};

test("a policy that lets everything through is noticed: by the rows that are seen, or by those that can be written", async () => {
  const known = readFileSync(FILE, "utf8");
  const opened = policies.filter(({ rows, check }) => [rows, check].some((condition) => condition !== null && condition !== "true"));
  const unseen: string[] = [];
  for (const policy of opened) {
    const { name, table, act, rows, check } = policy;
    const noticed = await undone(async (reach) => {
      await desk.owner.query(`alter policy ${name} on ${table} ${rows === null ? "" : "using (true)"} ${check === null ? "" : "with check (true)"}`);
      return act === "SELECT" ? await leaks(reach, policy) : (await reached(reach, policy)).some((line) => !known.includes(line));
    });
    if (!noticed) unseen.push(`${table} ${name}`);
  }
  process.stdout.write(`walls: ${policies.length} policies, ${opened.length} of them with a condition, left out one at a time: ${opened.length - unseen.length} noticed\n`);
  expect(unseen).toEqual(Object.keys(UNSEEN));
});

/** Functions that run as the owner of the tables, past every policy: who may call them is their whole wall, beside what they check themselves. */
async function functions(): Promise<string[]> {
  const { rows } = await desk.owner.query<{ name: string; roles: string }>(
    `select proname as name, string_agg(grantee::regrole::text, ', ' order by grantee::regrole::text) as roles from pg_proc, aclexplode(proacl)
     where pronamespace = 'app'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype and grantee <> proowner group by oid, proname order by 1`,
  );
  return ["", "Functions that run as the owner of the tables, and who may call them.", "", "| function | roles |", "|---|---|", ...rows.map(({ name, roles }) => `| app.${name} | ${roles.replaceAll("desk_", "")} |`)];
}

/** Whether a persona sees other rows than it should. */
async function leaks(reach: Reach, policy: Policy): Promise<boolean> {
  for (const who of everybody().filter((one) => roleOf(one) === policy.role)) {
    const expected = who === "service" ? [] : [...(prediction.of(who, policy.table) ?? [])].map(String).sort();
    if (String(await reach.of(who, policy.table, "SELECT")) !== String(expected)) return true;
  }
  return false;
}
