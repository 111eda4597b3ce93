import { randomUUID } from "node:crypto";
import { execute, getNamedType, isObjectType, parse } from "graphql";
import { DeskError } from "../../server/errors/desk-error";
import { Role } from "../../server/features/accounts/role";
import { ANYBODY, type PermissionTable, protect, SIGNED_IN } from "../../server/graphql/permissions";
import { buildPlainSchema, permissionTable } from "../../server/graphql/schema";
import { clientOf } from "../support/api-client";
import { useDesk } from "../support/desk";
import { stretchTripwire, writesOf } from "../support/tripwire";
import { isRoot, mayCall, objectTypes, permissionOf, rootFields, wayTo } from "./graph";
import { type Ids, smallestCall, subjectOf } from "./inputs";
import { aWorld, type Persona, type World } from "./world";

const desk = useDesk();
const schema = buildPlainSchema();
const roots = (["Query", "Mutation"] as const).flatMap((type) => rootFields(schema, type).map((field) => ({ type, field, name: `${type}.${field.name}` })));
let world: World;
/** One persona a role. */
let personas: Persona[];
const counts = { denied: 0, passed: 0, strangers: 0, fields: 0 };
afterAll(() => process.stdout.write(`shield: ${roots.length} root fields, ${counts.denied} calls by roles without a line, ${counts.passed} by roles with one, ${counts.strangers} by nobody, ${counts.fields} of guarded fields\n`));

beforeAll(async () => {
  world = await aWorld(desk);
  await stretchTripwire(desk.owner, { holds: false });
  personas = world.personas.filter(({ role }, i, all) => all.findIndex((one) => one.role === role) === i);
});

describe("the permission table", () => {
  test("has a line of its own for every root field, and a line for every field of every type", () => {
    expect(roots.filter(({ type, field }) => permissionOf(type, field.name) === undefined).map(({ name }) => name)).toEqual([]);
    const fields = objectTypes(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => ({ type: type.name, field })));
    expect(fields.filter(({ type, field }) => permissionOf(type, field) === undefined)).toEqual([]);
  });

  test("has no line for what the schema has not", () => {
    const lines = Object.entries(permissionTable).flatMap(([type, fields]) => Object.keys(fields).map((field) => ({ type, field })));
    const stray = lines.filter(({ type, field }) => {
      const of = schema.getType(type);
      return !isObjectType(of) || (field === "*" ? isRoot(type) : !of.getFields()[field]);
    });
    expect(stray).toEqual([]);
  });

  test("lets nobody but those it names: a line left out is a door shut", async () => {
    const context = { caller: { role: Role.OFFICE } };
    const ask = async (table: PermissionTable, query: string): Promise<unknown> => {
      const { errors } = await execute({ schema: protect(buildPlainSchema(), table), document: parse(query), contextValue: context });
      const [cause] = errors?.map(({ originalError }) => originalError) ?? [];
      return cause instanceof DeskError ? cause.code : "PASSED SHIELD"; // and fell over the bare context behind it
    };
    const { Query = {}, Mutation = {} } = permissionTable;
    const without = (fields: PermissionTable[string], left: string) => Object.fromEntries(Object.entries(fields).filter(([field]) => field !== left));
    expect(await ask(permissionTable, "{ me { permissions } }")).toBe("PASSED SHIELD");
    expect(await ask({ ...permissionTable, Query: without(Query, "me") }, "{ me { permissions } }")).toBe("FORBIDDEN");
    expect(await ask({ ...permissionTable, Mutation: without(Mutation, "logout") }, "mutation { logout }")).toBe("FORBIDDEN");
    const withoutMe = Object.fromEntries(Object.entries(permissionTable).filter(([type]) => type !== "Me"));
    const open = buildPlainSchema();
    const me = open.getQueryType()?.getFields().me;
    if (me) me.resolve = () => ({ permissions: ["something"] });
    const { errors } = await execute({ schema: protect(open, withoutMe), document: parse("{ me { permissions } }"), contextValue: context });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("every role on every root field", () => {
  const nothing: Ids = () => ({ id: randomUUID() });
  // Of one minute the trail keeps 200 different denials apart, and here there are thousands.
  beforeEach(() => desk.app.desk.trail.flush());

  test.each(roots.filter(({ type, field }) => Object.values(Role).some((role) => !mayCall(role, type, field.name))))("$name is refused to those without a line, before anything is written", async ({ type, field }) => {
    const denied = personas.filter(({ role }) => !mayCall(role, type, field.name));
    for (const { account } of denied) await desk.as(account);
    const { query, variables } = smallestCall(type, field, await rowsToActOn(subjectOf(schema, field)));
    await writesOf(desk.owner);
    counts.denied += denied.length;
    for (const who of denied) {
      const { errors } = await (await desk.as(who.account)).send(query, variables);
      expect(`${who.name}: ${errors?.map(({ extensions }) => extensions.code).join()}`).toBe(`${who.name}: FORBIDDEN`);
    }
    expect(await writesOf(desk.owner)).toEqual([]);
    const { rows } = await desk.owner.query("select actor_id, outcome, code, address from audit_events where action = $1 and code = 'FORBIDDEN' and detail = '{}' order by id", [field.name]);
    expect(rows).toEqual(denied.map(({ account }) => ({ actor_id: account.id, outcome: "REFUSED", code: "FORBIDDEN", address: "127.0.0.1" })));
  });

  test.each(roots.filter(({ type, field }) => permissionOf(type, field.name) !== ANYBODY))("$name passes shield for those with a line", async ({ type, field }) => {
    for (const who of personas.filter(({ role }) => mayCall(role, type, field.name))) {
      const api = clientOf(desk.app, await desk.builders.signIn(who.account)); // signing out must not end the others' session
      const { query, variables } = smallestCall(type, field, nothing);
      const { rows: last } = await desk.owner.query<{ id: string }>("select id from audit_events order by id desc limit 1");
      const { errors } = await api.send(query, variables);
      counts.passed += 1;
      const codes = errors?.map(({ extensions }) => extensions.code);
      expect(`${who.name}: ${codes?.join() ?? "done"}`).not.toMatch(/FORBIDDEN|UNAUTHENTICATED|INTERNAL|VALIDATION|BAD_/);
      const { rows: events } = await desk.owner.query("select action, actor_id, outcome, code, address from audit_events where id > $1", [last[0]?.id]);
      const event = { action: field.name, actor_id: who.account.id, outcome: codes ? "REFUSED" : "SUCCEEDED", code: codes?.[0] ?? null, address: "127.0.0.1" };
      expect(events).toEqual(traced(type, field.name) ? [event] : []);
    }
  });

  test.each(roots.filter(({ type, field }) => permissionOf(type, field.name) !== ANYBODY))("$name tells whoever is not signed in to sign in", async ({ type, field }) => {
    const { query, variables } = smallestCall(type, field, await rowsToActOn(subjectOf(schema, field)));
    await writesOf(desk.owner);
    counts.strangers += 1;
    const { errors } = await desk.anybody.send(query, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHENTICATED"]);
    expect(await writesOf(desk.owner)).toEqual([]);
  });

  test("anybody may do no more than sign in, renew a session, and read what a password has to be", () => {
    expect(roots.filter(({ type, field }) => permissionOf(type, field.name) === ANYBODY).map(({ name }) => name)).toEqual(["Query.passwordPolicy", "Mutation.login", "Mutation.refreshSession"]);
  });
});

describe("fields that not every role may read", () => {
  const guarded = objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => ![SIGNED_IN, ANYBODY].includes(permissionOf(type.name, field.name) ?? ""))
      .map((field) => ({ name: `${type.name}.${field.name}`, type: type.name, field })),
  );

  test("there are some", () => expect(guarded.map(({ name }) => name)).toContain("Account.lastSignInAt"));

  test.each(guarded)("$name, asked for by its name or under another", async ({ type, field }) => {
    const selected = isObjectType(getNamedType(field.type)) ? `${field.name} { __typename }` : field.name;
    for (const who of personas) {
      const way = wayTo(schema, who.role, type);
      for (const query of way ? [way(selected), way(`... on ${type} { another: ${selected} }`)] : []) {
        const { errors = [] } = await (await desk.as(who.account)).send(query);
        counts.fields += 1;
        const codes = new Set(errors.map(({ extensions }) => extensions.code));
        expect({ who: who.name, query, codes: [...codes] }).toEqual({ who: who.name, query, codes: mayCall(who.role, type, field.name) ? [] : ["FORBIDDEN"] });
      }
    }
  });
});

/** Real rows for the arguments of a call, so that it could well succeed if it were let through. */
async function rowsToActOn(type: string): Promise<Ids> {
  const table = desk.app.desk.dataSource.entityMetadatas.find(({ name }) => name === type)?.tableName;
  const [subject] = table ? (await world.rows(table)) as { id: string; version?: number }[] : [];
  const [workplace] = await world.rows("workplaces");
  const ids: Record<string, string> = {
    campaignId: world.campaigns.main.id,
    awardId: world.campaigns.main.awards[0]?.id ?? "",
    unitId: world.units.city.id,
    workplaceId: (workplace as { id: string }).id,
    accountId: world.persona("integration").account.id,
  };
  return (name) => ({ id: ids[name] ?? subject?.id ?? randomUUID(), version: subject?.version });
}

/** What is only being typed is no act, nor is how somebody likes their screen; of what is read, the trail notes the looks into itself. */
const TRACELESS = ["saveFormDraft", "discardFormDraft", "savePreferences"];
const LOOKS = ["auditEvents", "auditEvent", "auditDifferences", "auditIntegrity"];
const traced = (type: "Query" | "Mutation", field: string): boolean => (type === "Mutation" ? !TRACELESS.includes(field) : LOOKS.includes(field));
