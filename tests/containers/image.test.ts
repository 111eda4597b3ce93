import { committedOperations } from "../../server/graphql/trusted/committed-operations";
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { onDeath, startCluster, type TestCluster } from "../support/cluster";
import { quietPort } from "../../server/database/embedded/port";
import { until } from "../support/until";
import { composeText, serverEnvironment } from "./compose";
import { commandOf, environmentOf, readDockerfile, ROOT } from "./dockerfile";
import { assemble } from "./image";

/** The image's own folder, `/app`, and the one it is built in. */
const folder = mkdtempSync(join(tmpdir(), "desk-image-"));
const [app, built, dataDir] = [join(folder, "app"), join(folder, "build"), join(folder, "data")];
const [build, image] = readDockerfile();
if (!build || !image) throw new Error("The Dockerfile has a build stage and the image's own");

let cluster: TestCluster;
let server: ChildProcess | undefined;
let environment: NodeJS.ProcessEnv;
let url: string;
let printed = "";

const run = async ([program = "", ...args]: string[], more: NodeJS.ProcessEnv = {}) => {
  const { stdout } = await promisify(execFile)(program, args, { cwd: app, env: { ...environment, ...more } });
  return stdout;
};
const isHealthy = () => run(commandOf(image, "HEALTHCHECK")).then(
  () => true,
  () => false,
);

beforeAll(async () => {
  for (const each of [app, built, dataDir]) mkdirSync(each);
  execFileSync("npm", ["run", "build"], { cwd: ROOT, stdio: "ignore" });
  // A database server of its own stands in for the other container: same owner, same name, another address.
  cluster = await startCluster();
  const { password, host } = new URL(cluster.ownerUrl);
  const secrets = { POSTGRES_PASSWORD: password, DATABASE_RUNTIME_PASSWORD: "runtime-of-the-image-test", DESK_SECRET: "a secret of the image test that nobody uses" };
  const port = String(await quietPort());
  url = `http://127.0.0.1:${port}`;
  const given = serverEnvironment(secrets);
  environment = {
    PATH: process.env.PATH,
    HOME: folder,
    ...environmentOf(image),
    ...given,
    DATABASE_URL: given.DATABASE_URL?.replace("@database:5432/", `@${host}/`),
    HOST: "127.0.0.1",
    PORT: port,
    DATA_DIR: dataDir,
    NPM_CONFIG_CACHE: join(folder, "npm"),
  };
});

afterAll(async () => {
  server?.kill("SIGKILL");
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("the build stage has everything the dashboard is built from", () => {
  expect(assemble(build, built)).not.toContain("Dashboard built");
});

test("the image starts on what it copied, migrates, and becomes healthy", async () => {
  assemble(image, app, { build: built });
  expect(await isHealthy()).toBe(false);
  const [program = "", ...args] = commandOf(image, "CMD");
  const child = spawn(program, args, { cwd: app, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  server = child;
  child.once("exit", onDeath('kill -TERM "$1"', String(child.pid)));
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => void (printed += chunk.toString()));
  await until(async () => child.exitCode !== null || (await isHealthy()));
  expect(printed).toContain(`listens on ${url}`);
  expect(await isHealthy()).toBe(true);
});

test("it serves the dashboard that was built, and no explorer", async () => {
  const page = await fetch(`${url}/`, { headers: { accept: "text/html" } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
  expect((await fetch(`${url}/explorer`)).status).toBe(404);
});

test("the first administrator is made as docker-compose.yml says, and signs in", async () => {
  const [, words = ""] = /docker compose exec server (npm run account .*)/.exec(composeText) ?? [];
  await run(words.replace("<name>", "chief").split(" "), { ACCOUNT_PASSWORD: "First-Administrator-1" });
  // In production the dashboard's operations alone run, as the dashboard sends them.
  const query = [...committedOperations().values()].find((text) => text.startsWith("mutation login("));
  const answer = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables: { input: { username: "chief", password: "First-Administrator-1" } } }) });
  expect(await answer.json()).toMatchObject({ data: { login: { accessToken: expect.any(String) } } });
});

test("it ends gracefully when its container is stopped", async () => {
  if (!server) throw new Error("It did not start");
  server.kill("SIGTERM");
  await once(server, "exit");
  expect([server.exitCode, await isHealthy()]).toEqual([0, false]);
});
