import { Writable } from "node:stream";
import { type App, buildApp } from "../../server/app";
import { createDataSource } from "../../server/database/data-source";
import { Role } from "../../server/features/accounts/role";
import { type ApiClient, clientOf } from "../support/api-client";
import { testConfig, useDesk } from "../support/desk";
import { until } from "../support/until";

const desk = useDesk();
let lines: Record<string, unknown>[] = [];
let app: App;
let client: ApiClient;

beforeAll(async () => {
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(JSON.parse(String(chunk))), done()) });
  app = await buildApp({ config: testConfig, dataSource: desk.app.desk.dataSource, clock: desk.app.desk.clock, logger: { level: "trace", stream } });
  client = clientOf(app, await desk.builders.signIn(await desk.builders.anAccount(Role.OFFICE)));
});
afterEach(() => {
  lines = [];
});
afterAll(() => app.fastify.close());

const broken = async <T>(doing: () => Promise<T>): Promise<T> => {
  await desk.owner.query("alter table quotas rename to quotas_elsewhere");
  try {
    return await doing();
  } finally {
    await desk.owner.query("alter table quotas_elsewhere rename to quotas");
  }
};

test.each([
  ["zh", /^系统内部错误，编号 ([0-9a-f]{10})。$/, "请将编号告知系统管理员。"],
  ["en", /^Something went wrong inside the desk; incident ([0-9a-f]{10})\.$/, "Tell the system administrator the incident number."],
])("what nobody expected is masked (%s), and its incident number leads to the log", async (language, message, remedy) => {
  const { data, errors } = await broken(() => client.send("{ me { account { id } } quotas { totalCount } }", {}, { "accept-language": language }));
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  const [, incident] = message.exec(errors?.[0]?.message ?? "") ?? [];
  expect(errors?.[0]).toEqual({ path: ["quotas"], message: expect.stringMatching(message), extensions: { code: "INTERNAL", remedy, incident } });
  expect(JSON.stringify(errors)).not.toMatch(/relation|quotas_elsewhere|select|42P01/);

  const logged = lines.filter((line) => line.incident === incident);
  expect(logged).toMatchObject([{ level: 50, msg: "an unexpected error was masked", path: ["quotas"], err: { message: expect.stringContaining('relation "quotas" does not exist'), stack: expect.stringContaining("at ") } }]);
});

test("every fault has a number of its own", async () => {
  const one = async () => (await client.send("{ quotas { totalCount } }")).errors?.[0]?.extensions.incident;
  const [a, b] = await broken(async () => [await one(), await one()]);
  expect(a).not.toBe(b);
});

test("the desk goes on afterwards", async () => {
  await broken(() => client.send("{ quotas { totalCount } }"));
  await expect(client.ask("{ quotas { totalCount } }")).resolves.toEqual({ quotas: { totalCount: 0 } });
});

test("a refusal is logged by its code, without what somebody typed", async () => {
  await client.send("mutation ($input: CreateOfficeMemberInput!) { createOfficeMember(input: $input) { id } }", { input: { campaignId: "01a204bf-0000-7000-8000-000000000000", body: "OFFICE", name: "孙某某", position: "STAFF", organization: "省工信厅", post: "干部" } });
  expect(lines).toMatchObject([{ level: 30, code: "NOT_FOUND", field: "campaignId", path: ["createOfficeMember"], msg: "refused" }]);
  expect(JSON.stringify(lines)).not.toContain("孙某某");
});

describe("a database that is gone", () => {
  test.each<[string, () => Promise<string>, string[]]>([
    // Errors of Node's own network are of another realm than jest's, so graphql-jit does not know them for errors here.
    ["because nothing listens there", () => Promise.resolve("postgres://desk_runtime:wrong@127.0.0.1:1/desk"), []],
    [
      "because it was dropped under the desk",
      async () => {
        const { rows } = await desk.owner.query("select current_database() as name");
        const url = new URL(desk.runtimeUrl);
        url.pathname = `/${rows[0].name}_gone`;
        return url.href;
      },
      ["{ campaigns { totalCount } }"],
    ],
  ])("%s is said to be unavailable, and comes back by itself", async (_, goneUrl, reads) => {
    const source = await createDataSource({ url: desk.runtimeUrl, poolSize: 2 }).initialize();
    const here = await buildApp({ config: testConfig, dataSource: source, clock: desk.app.desk.clock });
    const token = await desk.builders.signIn(await desk.builders.anAccount(Role.OFFICE));
    const { options } = (source.driver as unknown as { master: { options: { connectionString: string } } }).master;
    const url = options.connectionString;
    options.connectionString = await goneUrl();
    await desk.owner.query("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and application_name = 'recommendation-desk' and usename = 'desk_runtime'");
    await new Promise((resolve) => setTimeout(resolve, 100));

    for (const text of ['mutation { login(input: { username: "somebody", password: "Right-Horse-7" }) { accessToken } }', ...reads]) {
      const { errors } = await clientOf(here, token).send(text);
      expect(errors).toMatchObject([{ message: "系统暂时无法处理请求。", extensions: { code: "UNAVAILABLE", remedy: "请稍后重试。" } }]);
    }
    const ready = await here.fastify.inject("/readyz");
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: "the database does not answer" }]);
    expect((await here.fastify.inject("/healthz")).statusCode).toBe(200);

    options.connectionString = url;
    await expect(clientOf(here, token).ask("{ campaigns { totalCount } }")).resolves.toEqual({ campaigns: { totalCount: 0 } });
    await until(async () => (await here.fastify.inject("/readyz")).statusCode === 200); // an answer holds for a second
    await here.fastify.close();
    await source.destroy();
  });
});
