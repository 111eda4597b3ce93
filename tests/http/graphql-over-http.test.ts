import { serverAudits } from "graphql-http";
import { useDesk } from "../support/desk";

const desk = useDesk();
let url = "";
beforeAll(async () => {
  url = `${await desk.app.fastify.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});

/** GET is answered to callers that no other site can make call (CSRF): they say so by a header. */
const fetchFn = (address: string, init?: RequestInit) => fetch(address, { ...init, headers: { ...init?.headers, "apollo-require-preflight": "1" } });
const audits = serverAudits({ url: () => url, fetchFn });
const level = (word: string) => audits.filter(({ name }) => name.startsWith(word)).map(({ id, name, fn }) => ({ id, name, fn }));

/** GraphQL over HTTP, https://graphql.github.io/graphql-over-http/draft/, by the audits of graphql-http. */
describe.each(["MUST", "SHOULD", "MAY"])("what a server %s", (word) => {
  test.each(level(word))("$id $name", async ({ fn }) => {
    const { status, ...why } = await fn();
    expect({ status, reason: "reason" in why ? why.reason : undefined }).toEqual({ status: "ok", reason: undefined });
  });
});

test("no audit is of a level not looked at here", () => {
  expect(audits.filter(({ name }) => !/^(MUST|SHOULD|MAY)\b/.test(name))).toEqual([]);
});
