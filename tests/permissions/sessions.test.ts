import { randomUUID } from "node:crypto";
import { getNamedType, isObjectType } from "graphql";
import jwt from "jsonwebtoken";
import { issueApiKey } from "../../server/features/accounts/issue-api-key";
import { Role } from "../../server/features/accounts/role";
import { API_KEY_PREFIX, makeSecret, sessionOf, signAccessToken, verifyAccessToken } from "../../server/features/accounts/tokens";
import { ANYBODY, SIGNED_IN } from "../../server/graphql/permissions";
import { buildPlainSchema } from "../../server/graphql/schema";
import { clientOf } from "../support/api-client";
import { testConfig, useDesk } from "../support/desk";
import { entityOf, mayCall, permissionOf, rootFields, type Row, treeOf, visit } from "./graph";
import { smallestCall } from "./inputs";
import { predict } from "./visible";
import { aWorld, PASSWORD, type Persona, type World } from "./world";

const desk = useDesk();
const schema = buildPlainSchema();
let world: World;
beforeAll(async () => {
  world = await aWorld(desk);
});

const sql = (text: string, ...values: unknown[]): Promise<unknown> => desk.owner.query(text, values);
const sessionIn = (token: string): string => verifyAccessToken(token, testConfig.secret)?.sessionId ?? "";
/** What a good token says. */
const claims = async ({ account }: Persona): Promise<object> => jwt.decode(await desk.builders.signIn(account)) as object;

/** A new integration and the API key issued to it. */
async function aKey(): Promise<{ accountId: string; key: string }> {
  const { id: accountId } = await desk.builders.anAccount(Role.INTEGRATION);
  const { key } = await desk.builders.by(world.persona("system administrator").account, issueApiKey, { accountId });
  return { accountId, key };
}

/** Credentials that once were good, or look as if: how each is made from a good one. */
const ENDED: [what: string, make: (who: Persona) => Promise<string>][] = [
  ["a session that was revoked", async ({ account }) => {
    const token = await desk.builders.signIn(account);
    await sql("update sessions set revoked_at = now() where id = $1", sessionIn(token));
    return token;
  }],
  ["a session that has expired", async ({ account }) => {
    const token = await desk.builders.signIn(account);
    await sql("update sessions set expires_at = now() where id = $1", sessionIn(token));
    return token;
  }],
  ["a session that never was", ({ account: { id: accountId, role } }) => Promise.resolve(signAccessToken({ sessionId: randomUUID(), accountId, role }, testConfig.secret).accessToken)],
  ["the session of an API key, signed as a token", async ({ role }) => {
    const { accountId, key } = await aKey();
    return signAccessToken({ sessionId: sessionOf(key.slice(API_KEY_PREFIX.length)) ?? "", accountId, role }, testConfig.secret).accessToken;
  }],
  ["a token whose signature is another's", async (who) => jwt.sign(await claims(who), "somebody else's secret of some length")],
  ["a token without a signature", async (who) => jwt.sign(await claims(who), "", { algorithm: "none" })],
  ["a token of another issuer", async (who) => jwt.sign({ ...(await claims(who)), iss: "another" }, testConfig.secret)],
  ["a token past its time", async (who) => jwt.sign({ ...(await claims(who)), exp: 1 }, testConfig.secret)],
  ["the session of a password, in the form of an API key", async ({ account }) => API_KEY_PREFIX + makeSecret(sessionIn(await desk.builders.signIn(account)))],
  ["no token at all", () => Promise.resolve("nothing")],
];

/** Every root field that needs somebody signed in, called so that it would work. */
const calls = (["Query", "Mutation"] as const).flatMap((type) => rootFields(schema, type).map((field) => ({ type, field }))).filter(({ type, field }) => permissionOf(type, field.name) !== ANYBODY);

/** What each call answers that is not UNAUTHENTICATED. Signing out of a session that is over is no error, and does nothing. */
async function answersTo(token: string, who: Persona): Promise<string[]> {
  const [contact] = (await world.rows("unit_contacts")).filter(({ unit_id }) => unit_id === who.unitId) as { id: string; version: number }[];
  const api = clientOf(desk.app, token);
  const answers: string[] = [];
  for (const { type, field } of calls.filter(({ type, field }) => mayCall(who.role, type, field.name))) {
    const { query, variables } = smallestCall(type, field, () => contact ?? { id: randomUUID() });
    if (field.name === "changePassword") variables.input = { currentPassword: PASSWORD, newPassword: "Another-789" };
    const { errors } = await api.send(query, variables);
    answers.push(`${field.name}: ${errors?.map(({ extensions }) => extensions.code).join() ?? "done"}`);
  }
  expect(answers.length).toBeGreaterThan(5);
  return answers.filter((answer) => answer !== "logout: done" && !answer.endsWith(": UNAUTHENTICATED"));
}

test.each(ENDED)("%s opens nothing, from the next request on, and writes nothing", async (_what, make) => {
  const token = await make(world.persona("city"));
  const claimed = token.startsWith(API_KEY_PREFIX) ? world.persona("integration") : world.persona("city");
  const before = await fingerprint();
  expect(await answersTo(token, claimed)).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

test.each(Object.values(Role).filter((role) => role !== Role.UNIT))("a token that claims the role %s for a unit's session opens nothing", async (role) => {
  const city = world.persona("city");
  const sessionId = sessionIn(await desk.builders.signIn(city.account));
  const { accessToken } = signAccessToken({ sessionId, accountId: city.account.id, role }, testConfig.secret);
  const before = await fingerprint();
  expect(await answersTo(accessToken, { ...city, role })).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

test("a disabled account is out at once, with its token and with its password", async () => {
  const unit = await desk.builders.aUnit();
  const account = await desk.builders.anAccount(Role.UNIT, { unit });
  const api = clientOf(desk.app, await desk.builders.signIn(account));
  await api.ask("{ me { account { id } } }");
  await sql("insert into credentials (account_id, password_hash, must_change) select $1, password_hash, false from credentials where account_id = $2", account.id, world.persona("city").account.id);
  await sql("update accounts set state = 'DISABLED' where id = $1", account.id);
  expect(await api.refused("{ me { account { id } } }")).toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  expect(await desk.anybody.refused(LOGIN, { input: { username: account.username, password: PASSWORD } })).toMatchObject({ extensions: { code: "WRONG_CREDENTIALS" } });
});

test("an API key opens what INTEGRATION may, its secret being right, until it is revoked or replaced", async () => {
  const { accountId, key } = await aKey();
  const nominations = (given: string) => clientOf(desk.app, given).send("{ nominations { totalCount } }");
  expect(await nominations(key)).toMatchObject({ data: { nominations: { totalCount: expect.any(Number) as number } } });
  const id = sessionOf(key.slice(API_KEY_PREFIX.length)) ?? "";
  for (const wrong of [API_KEY_PREFIX + makeSecret(id), `${API_KEY_PREFIX}${id}`, `${API_KEY_PREFIX}${id}.`, `${key}x`, API_KEY_PREFIX, `${API_KEY_PREFIX}nothing`]) {
    expect(await nominations(wrong)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  }
  const next = await desk.builders.by(world.persona("system administrator").account, issueApiKey, { accountId });
  expect(await nominations(key)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  await sql("update accounts set state = 'DISABLED' where id = $1", accountId);
  expect(await nominations(next.key)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
});

const LOGIN = "mutation ($input: LoginInput!) { login(input: $input) { accessToken } }";

test("signing in and renewing answer with the caller's own rows only", async () => {
  const prediction = await predict(world);
  const tables = desk.app.desk.dataSource;
  for (const who of [world.persona("city"), world.persona("carrier"), world.persona("industry office")]) {
    const tree = (name: string): string => {
      const type = getNamedType(rootFields(schema, "Mutation").find((field) => field.name === name)?.type);
      return isObjectType(type) ? treeOf(type, 4, (on, field) => [ANYBODY, SIGNED_IN].includes(permissionOf(on, field.name) ?? "")) : "";
    };
    const see = (row: Row): void => {
      const type = schema.getType(row.__typename);
      const table = isObjectType(type) ? entityOf(tables, type)?.tableName : undefined;
      if (table) expect({ who: who.name, type: row.__typename, seen: prediction.of(who, table)?.has(String(row.id)) }).toEqual({ who: who.name, type: row.__typename, seen: true });
    };
    const query = `mutation { login(input: { username: "${who.account.username}", password: "${PASSWORD}" }) ${tree("login")} }`;
    const opened = await desk.app.fastify.inject({ method: "POST", url: "/graphql", payload: { query } });
    const renewed = await desk.app.fastify.inject({ method: "POST", url: "/graphql", payload: { query: `mutation { refreshSession ${tree("refreshSession")} }` }, cookies: { desk_refresh: String(opened.cookies[0]?.value) } });
    for (const response of [opened, renewed]) {
      const { data, errors } = response.json<{ data: Record<string, unknown> | null; errors?: unknown }>();
      expect(errors).toBeUndefined();
      let seen = 0;
      visit(Object.values(data ?? {}), (row) => {
        see(row);
        seen += 1;
      });
      expect(seen).toBeGreaterThan(1);
    }
  }
});

/** Everything but the sessions, which tests make and end, and the trail, in which an API key that nobody has is noted. */
async function fingerprint(): Promise<unknown> {
  const tables = desk.app.desk.dataSource.entityMetadatas.map(({ tableName }) => tableName).filter((table) => !["sessions", "online_sessions", "audit_events", "operations"].includes(table));
  const { rows } = await desk.owner.query(tables.map((table) => `select '${table}' as table, count(*)::int, md5(string_agg(t::text, '|' order by t::text)) as hash from ${table} t`).join(" union all ") + " order by 1");
  return rows;
}
