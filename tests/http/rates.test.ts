import { buildApp } from "../../server/app";
import type { Config } from "../../server/config";
import { Role } from "../../server/features/accounts/role";
import { testConfig, useDesk } from "../support/desk";

const desk = useDesk();

interface Sent {
  from?: string;
  token?: string;
  url?: string;
  method?: "GET" | "POST";
  language?: string;
}

/** A server with these rates, which is asked so many times. */
const asked = async (changes: Partial<Config>, requests: readonly Sent[]) => {
  const { dataSource, clock } = desk.app.desk;
  const { fastify } = await buildApp({ config: { ...testConfig, ...changes }, dataSource, clock });
  const answers = [];
  for (const { from = "203.0.113.9", token, url = "/graphql", method = "POST", language = "zh" } of requests) {
    const headers = { "accept-language": language, ...(changes.trustProxy && { "x-forwarded-for": from }), ...(token && { authorization: `Bearer ${token}` }) };
    answers.push(await fastify.inject({ method, url, remoteAddress: changes.trustProxy ? "127.0.0.1" : from, headers, ...(url === "/graphql" && { payload: { query: "{ __typename }" } }) }));
  }
  await fastify.close();
  return answers;
};
const many = (count: number, sent: Sent = {}): Sent[] => Array.from({ length: count }, () => sent);
const statuses = async (changes: Partial<Config>, requests: readonly Sent[]) => (await asked(changes, requests)).map(({ statusCode }) => statusCode);
const token = () => desk.builders.anAccount(Role.OFFICE).then((account) => desk.builders.signIn(account));

test("who asks too often is told in the API's shape how long to wait, in their language", async () => {
  const [, zh, en] = await asked({ ratePerAddress: 1 }, [{}, {}, { language: "en" }]);
  const seconds = Number(zh?.headers["retry-after"]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect([zh?.statusCode, zh?.headers["cache-control"]]).toEqual([429, "no-store"]);
  expect(zh?.json()).toEqual({ errors: [{ message: "请求过于频繁：每分钟最多 1 次。", extensions: { code: "TOO_MANY_REQUESTS", remedy: `请在 ${seconds} 秒后重试。` } }] });
  expect(en?.json().errors[0].message).toBe("That was too many requests: the most in a minute is 1.");
});

test("an account is counted wherever it comes from, and no other with it", async () => {
  const [mine, another] = [await token(), await token()];
  const requests = [{ token: mine, from: "203.0.113.1" }, { token: mine, from: "203.0.113.2" }, { token: mine, from: "203.0.113.3" }, { token: another, from: "203.0.113.3" }, {}];
  expect(await statuses({ ratePerAccount: 2 }, requests)).toEqual([200, 200, 429, 200, 200]);
});

test("that somebody asked too often is in the trail once, under their name where they have one, then counted", async () => {
  const account = await desk.builders.anAccount(Role.OFFICE);
  const mine = await desk.builders.signIn(account);
  await asked({ ratePerAccount: 1 }, many(4, { token: mine, from: "203.0.113.77" }));
  await asked({ ratePerAddress: 1 }, many(3, { from: "203.0.113.78" }));
  const { rows } = await desk.owner.query("select action, actor_id, outcome, code, address, (detail ->> 'times')::int as times from audit_events where address in ('203.0.113.77', '203.0.113.78') order by id");
  const denied = { action: "overreach", outcome: "REFUSED", code: "TOO_MANY_REQUESTS" };
  const [known, stranger] = [{ ...denied, actor_id: account.id, address: "203.0.113.77" }, { ...denied, actor_id: null, address: "203.0.113.78" }];
  expect(rows).toEqual([{ ...known, times: null }, { ...known, times: 2 }, { ...stranger, times: null }, { ...stranger, times: 1 }]);
});

test("forty units behind one address do not stand in each other's way", async () => {
  const tokens = await Promise.all(Array.from({ length: 40 }, token));
  const requests = tokens.flatMap((one) => many(5, { token: one }));
  expect(new Set(await statuses({ ratePerAccount: 5, ratePerAddress: 400 }, requests))).toEqual(new Set([200]));
});

test("an address is counted with all behind it; another one is not", async () => {
  expect(await statuses({ ratePerAddress: 2 }, [{ token: await token() }, {}, { token: await token() }, { from: "203.0.113.10" }])).toEqual([200, 200, 429, 200]);
});

test("behind a proxy the address is whom it asks for", async () => {
  const requests = [{ from: "198.51.100.1" }, { from: "198.51.100.2" }, { from: "198.51.100.1" }];
  expect(await statuses({ ratePerAddress: 1, trustProxy: true }, requests)).toEqual([200, 200, 429]);
});

test("a forged token is nobody's: the account it names is not counted", async () => {
  const mine = await token();
  expect(await statuses({ ratePerAccount: 1 }, [...many(3, { token: `${mine}x` }), { token: mine }])).toEqual([200, 200, 200, 200]);
});

test.each(["/files/01a204bf-0000-7000-8000-000000000000", "/papers/01a204bf-0000-7000-8000-000000000000"])("%s is counted, too", async (url) => {
  expect((await statuses({ ratePerAddress: 1 }, many(2, { url, method: "GET" })))[1]).toBe(429);
});

test("health, figures and the dashboard's files are not counted", async () => {
  const requests = ["/healthz", "/readyz", "/", "/healthz", "/mark.svg"].map((url) => ({ url, method: "GET" as const }));
  expect(await statuses({ ratePerAddress: 1 }, requests)).toEqual([200, 200, 200, 200, 200]);
});

test("0 sets no limit", async () => {
  expect(new Set(await statuses({}, many(50)))).toEqual(new Set([200]));
});
