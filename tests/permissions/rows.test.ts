import { getNamedType, type GraphQLSchema, isObjectType, isRequiredArgument } from "graphql";
import { read } from "../../server/database/transaction";
import { Role } from "../../server/features/accounts/role";
import { Finding } from "../../server/features/rules/finding";
import { LIMITS } from "../../server/graphql/limits/limits";
import { buildPlainSchema } from "../../server/graphql/schema";
import { useDesk } from "../support/desk";
import { type Ask, behindShield, pastLimits, withoutShield } from "./asking";
import { entityBehind, entityOf, type Field, mayCall, objectTypes, rootFields, treeOf, visit } from "./graph";
import { smallestCall } from "./inputs";
import { keyOf, predict, type Prediction, VISIBLE } from "./visible";
import { aWorld, type Persona, type World } from "./world";

const desk = useDesk();
const schema: GraphQLSchema = buildPlainSchema();
const queries = rootFields(schema, "Query");
/** Steps from a root field: four for those who work behind walls, fewer for those who see over them. */
const WALKS: Partial<Record<Role, number>> = { [Role.UNIT]: 4, [Role.OFFICE]: 4, [Role.INTEGRATION]: 3, [Role.LEADING_GROUP]: 3 };
/** Others of such a role go a step less: the relations are the same, and their rows differ at the first step. */
const stepsOf = (who: Persona): number => (WALKS[who.role] ?? 2) - (world.personas.find(({ role }) => role === who.role) === who ? 0 : 1);
const NOBODYS = "00000000-0000-7000-8000-000000000000";
let world: World;
let prediction: Prediction;
/** What was asked and seen, for the record. */
const counts = { tables: 0, lists: 0, rows: 0, walks: 0, paths: 0, reached: 0 };
afterAll(() => process.stdout.write(`rows: ${counts.tables} tables as somebody, ${counts.lists} lists, ${counts.rows} rows by id, ${counts.walks} walks over ${counts.paths} relations to ${counts.reached} rows\n`));
/** Object type → the table it is read from. */
let tables: Map<string, string>;

beforeAll(async () => {
  world = await aWorld(desk);
  const entities = objectTypes(schema).map((type) => [type.name, entityOf(desk.app.desk.dataSource, type)?.tableName] as const);
  tables = new Map(entities.filter((entry): entry is [string, string] => entry[1] !== undefined));
  for (const { account } of world.personas) await desk.as(account); // so that there are sessions to hide
  prediction = await predict(world);
});

test("the world has something to hide: every persona but the auditor misses rows, and sees some", () => {
  const work = ["nominations", "quotas", "quota_entries", "workplaces", "unit_contacts", "persons", "collectives", "reviews", "nomination_events"];
  for (const who of world.personas) {
    for (const table of work) {
      const [seen, all] = [prediction.of(who, table), prediction.rows(table).length];
      expect(all).toBeGreaterThan(1);
      if (["UNIT", "OFFICE"].includes(who.role)) expect(`${who.name} ${table} ${seen && seen.size > 0 && seen.size < all}`).toBe(`${who.name} ${table} true`);
    }
  }
});

test("SQL under a role shows exactly its rows of every table, and refuses the tables it has no business with", async () => {
  for (const who of world.personas) {
    for (const table of Object.keys(VISIBLE)) {
      const found = await read<{ key: string }>(desk.app.desk.dataSource, { as: "account", accountId: who.account.id, role: who.role }, { text: `select ${keyOf(table)} as key from ${table}` }).then(
        (rows) => rows.map(({ key }) => key).sort(),
        (error: { code: string }) => error.code,
      );
      const expected = prediction.of(who, table);
      counts.tables += 1;
      expect({ who: who.name, table, found }).toEqual({ who: who.name, table, found: expected ? [...expected].sort() : "FORBIDDEN" });
    }
  }
});

test("the server itself, before anybody has signed in, sees accounts, sessions and what it does in the background, and nothing of units or people", async () => {
  for (const table of Object.keys(VISIBLE)) {
    const rows = await read(desk.app.desk.dataSource, { as: "service" }, { text: `select ${keyOf(table)} from ${table}` }).catch((error: { code: string }) => error.code);
    const expected = ["settings", "accounts", "credentials", "sessions", "security_settings", "sign_in_attempts", "former_passwords", "second_factors", "recovery_codes", "papers", "imports", "import_rows", "mail_batches", "mails", "jobs", "audit_seals", "vault_keys", "retentions"].includes(table) ? prediction.rows(table).length : "FORBIDDEN";
    expect({ table, rows: typeof rows === "string" ? rows : rows.length }).toEqual({ table, rows: expected });
  }
});

describe.each([
  ["behind shield", true, (): Ask => behindShield(desk), (): Ask => pastLimits(desk)],
  ["by row-level security alone, shield switched off", false, (): Ask => withoutShield(desk, schema), null],
])("%s", (_name, shielded, way, wayOfWalks) => {
  let ask: Ask;
  let walk: Ask;
  beforeAll(async () => {
    ask = way();
    walk = wayOfWalks?.() ?? ask;
    // Whoever asks for the first time opens a session, and whoever looks into the trail leaves an event: rows that somebody sees.
    for (const who of world.personas) for (const first of ["{ me { sessionId } }", "{ auditEvents(first: 1) { totalCount } }"]) for (const one of new Set([ask, walk])) await one(who, first);
    prediction = await predict(world);
  });

  /** Root fields of the API that read a table, for whoever gets as far as the database. */
  const reads = (who: Persona, argument: string) =>
    queries
      .filter((field) => field.args.some(({ name }) => name === argument) && (!shielded || mayCall(who.role, "Query", field.name)))
      .map((field) => ({ field, table: entityBehind(desk.app.desk.dataSource, field)?.tableName ?? "" }))
      .filter(({ table }) => table !== "");

  test("every list has exactly the rows its caller should see, and counts no others", async () => {
    for (const who of world.personas) {
      for (const { field, table } of reads(who, "first")) {
        const found = await page(ask, who, field.name);
        const expected = prediction.whole(who, table);
        counts.lists += 1;
        expect({ who: who.name, list: field.name, found }).toEqual({ who: who.name, list: field.name, found: expected ? { ids: [...expected].sort(), total: expected.size } : "FORBIDDEN" });
      }
    }
  });

  test("a row asked for by its id comes where its caller should see it, and is null like one that never was", async () => {
    for (const who of world.personas) {
      for (const { field, table } of reads(who, "id")) {
        const every = [NOBODYS, ...oneOfEach(table, ["unit_id", "seat", "state", "campaign_id"])];
        for (let at = 0; at < every.length; at += LIMITS.roots) {
          const ids = every.slice(at, at + LIMITS.roots);
          const { data, codes } = await ask(who, `{ ${ids.map((id, i) => `row${i}: ${field.name}(id: "${id}") { id }`).join(" ")} }`);
          const expected = prediction.whole(who, table);
          const found = expected ? ids.filter((_, i) => data?.[`row${i}`]) : codes.filter((code) => code !== "FORBIDDEN");
          expect({ who: who.name, field: field.name, found, codes: expected ? codes : [] }).toEqual({ who: who.name, field: field.name, found: ids.filter((id) => expected?.has(id)), codes: [] });
          counts.rows += ids.length;
        }
      }
    }
  });

  test("no relation path of up to four steps from any root field leads to a row its caller should not see", async () => {
    const walked = new Set<string>();
    const wrong = new Set<string>();
    for (const who of world.personas) {
      const may = (type: string, name: string, target: string): boolean => {
        const table = tables.get(target);
        // Findings are made of facts that the database reads as its owner: their own wall is who may call the function.
        return shielded || target === Finding.name ? mayCall(who.role, type, name) : table === undefined || prediction.whole(who, table) !== null;
      };
      for (const field of queries) {
        const type = getNamedType(field.type);
        if (!isObjectType(type) || !may("Query", field.name, entityBehind(desk.app.desk.dataSource, field)?.name ?? "")) continue;
        const tree = treeOf(type, stepsOf(who), (on, { name, type: of }) => may(on, name, getNamedType(of).name));
        const table = entityBehind(desk.app.desk.dataSource, field)?.tableName ?? "";
        const { head, call, variables } = argumentsOf(who, field, table);
        // What answers a question about things named in its arguments has tests of its own, in its feature.
        if (field.args.some((argument) => isRequiredArgument(argument) && !call.includes(`${argument.name}:`))) continue;
        const { data, codes } = await walk(who, `query ${head} { ${field.name}${call} ${tree} }`, variables);
        counts.walks += 1;
        // A field that the role may select is one that the database lets it read.
        for (const code of codes) if (code !== "NOT_FOUND" && (code !== "FORBIDDEN" || mayCall(who.role, "Query", field.name))) wrong.add(`${who.name}: ${field.name} answers ${code}`);
        visit(data?.[field.name], (row, parent) => {
          const table = row.__typename === "UnitProgress" ? "recommending_units" : tables.get(row.__typename);
          if (table === undefined) return;
          counts.reached += 1;
          const key = String(row.id ?? row.unitId ?? parent?.id);
          if (!prediction.whole(who, table)?.has(key)) wrong.add(`${who.name}: ${field.name} leads over ${parent?.__typename} to ${row.__typename} ${key}`);
          walked.add(`${parent?.__typename}.${row.__typename}`);
        });
      }
    }
    counts.paths += walked.size;
    expect([...wrong]).toEqual([]);
    expect([...walked].filter((path) => !path.includes("Connection")).length).toBeGreaterThan(30);
  });
});

test("progress counts both seats in its totals, and in its units what the caller sees", async () => {
  const ask = behindShield(desk);
  const campaign = world.campaigns.main.id;
  const ofCampaign = (table: string): Record<string, unknown>[] => prediction.rows(table).filter(({ campaign_id }) => campaign_id === campaign);
  for (const who of world.personas.filter(({ role }) => mayCall(role, "Query", "campaignProgress"))) {
    const { data } = await ask(who, "query ($id: ID!) { campaignProgress(campaignId: $id) { awards { awardId places used draft submitted } units { unitId places used draft submitted } } }", { id: campaign });
    const [nominations, quotas] = ["nominations", "quotas"].map((table) => ofCampaign(table).filter(({ id }) => prediction.of(who, table)?.has(id as string)));
    const [everyNomination, everyQuota] = who.unitId ? [nominations, quotas] : [ofCampaign("nominations"), ofCampaign("quotas")];
    const count = (rows: Record<string, unknown>[] | undefined, state: string): number => rows?.filter((row) => row.state === state).length ?? 0;
    const sum = (rows: Record<string, unknown>[] | undefined, column: string): number => rows?.reduce((total, row) => total + Number(row[column]), 0) ?? 0;
    const figures = (column: string, id: unknown, n?: Record<string, unknown>[], q?: Record<string, unknown>[]) => {
      const [mine, places] = [n?.filter((row) => row[column] === id), q?.filter((row) => row[column] === id)];
      return { places: sum(places, "places"), used: sum(places, "used"), draft: count(mine, "DRAFT"), submitted: count(mine, "SUBMITTED") };
    };
    const units = [...(prediction.of(who, "recommending_units") ?? [])].map((unitId) => ({ unitId, ...figures("unit_id", unitId, nominations, quotas) }));
    const awards = world.campaigns.main.awards.map(({ id }) => ({ awardId: id, ...figures("award_id", id, everyNomination, everyQuota) }));
    expect({ who: who.name, ...(data?.campaignProgress as object) }).toEqual({ who: who.name, awards, units: expect.arrayContaining(units) as unknown });
    expect((data?.campaignProgress as { units: unknown[] }).units).toHaveLength(units.length);
  }
});

test("what a mutation answers with leads to no other row either", async () => {
  const ask = behindShield(desk);
  const answers: { who: Persona; data: unknown }[] = [];
  for (const who of ["city", "industry office"].map(world.persona)) {
    const done: string[] = [];
    for (const field of rootFields(schema, "Mutation").filter(({ name }) => mayCall(who.role, "Mutation", name))) {
      const [type, table] = [getNamedType(field.type), entityBehind(desk.app.desk.dataSource, field)?.tableName];
      if (!isObjectType(type) || !table) continue;
      const tree = treeOf(type, 2, (on, { name }) => mayCall(who.role, on, name));
      // Which row an act can be done to hangs on its state: of the first few, which have all states, the first that takes it.
      const rows = (await world.rows(table)).filter((row) => (who.unitId ? row.unit_id === who.unitId : row.seat === who.seat));
      for (const { id, version } of rows.slice(0, 8)) {
        const ids: Record<string, string> = { id: id as string, campaignId: world.campaigns.main.id };
        const { query, variables } = smallestCall("Mutation", field, (name) => ({ id: ids[name] ?? NOBODYS, version: Number(version) }), tree);
        const { data, codes } = await ask(who, query, variables);
        answers.push({ who, data: data?.[field.name] });
        if (codes.length > 0) continue;
        done.push(field.name);
        break;
      }
    }
    expect(done.length).toBeGreaterThanOrEqual(7);
  }
  const after = await predict(world);
  for (const { who, data } of answers) {
    visit(data, (row, parent) => {
      const table = tables.get(row.__typename) ?? "";
      const key = String(row.id ?? parent?.id);
      if (table === "") return;
      expect({ who: who.name, type: row.__typename, seen: after.of(who, table)?.has(key) }).toEqual({ who: who.name, type: row.__typename, seen: true });
    });
  }
});

/** Rows that differ in what walls look at: one of each combination. */
function oneOfEach(table: string, columns: string[]): string[] {
  const chosen = new Map(prediction.rows(table).map((row) => [columns.map((column) => String(row[column])).join(" "), row.id as string]));
  return [...chosen.values()];
}

/** Asks a list for rows of each kind, seen and unseen, and a single row for one that the caller should see. */
function argumentsOf(who: Persona, { args }: Field, table: string): { head: string; call: string; variables: Record<string, unknown> } {
  const takes = (argument: string): boolean => args.some(({ name }) => name === argument);
  if (takes("filter")) return { head: "($ids: [ID!])", call: "(filter: { id: { in: $ids } }, first: 200)", variables: { ids: oneOfEach(table, ["unit_id", "seat", "campaign_id"]) } };
  if (takes("id")) return { head: "($id: ID!)", call: "(id: $id)", variables: { id: [...(prediction.whole(who, table) ?? [])][0] ?? NOBODYS } };
  return takes("campaignId") ? { head: "($id: ID!)", call: "(campaignId: $id)", variables: { id: world.campaigns.main.id } } : { head: "", call: "", variables: {} };
}

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** All pages of a list by its cursors. */
async function page(ask: Ask, who: Persona, list: string): Promise<{ ids: string[]; total: number } | string> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, codes } = await ask(who, `query ($after: String) { ${list}(first: 50, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`, { after });
    if (codes.length > 0) return codes.join();
    const { totalCount, nodes, pageInfo } = data?.[list] as Page;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return { ids: ids.sort(), total: totalCount };
    after = pageInfo.endCursor;
  }
}
