import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environmentVariables, loadConfig } from "../../server/config";
import { CLUSTER_OPTIONS, CTYPE } from "../../server/database/embedded/initialise";
import { TUNING } from "../../server/database/embedded/launch";
import { Role } from "../../server/features/accounts/role";
import { compose, composeText, fill, serverEnvironment, VARIABLE } from "./compose";
import { environmentOf, readDockerfile, ROOT } from "./dockerfile";

const { database, server } = compose.services;
const image = environmentOf(readDockerfile()[1] ?? { image: "", name: undefined, instructions: [] });
const example = readFileSync(join(ROOT, ".env.example"), "utf8");
const exampleNames = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
const SECRETS = { POSTGRES_PASSWORD: "p".repeat(24), DATABASE_RUNTIME_PASSWORD: "r".repeat(24), DESK_SECRET: "s".repeat(48) };

describe(".env.example", () => {
  test("lists the server's variables, and the database's password for Docker Compose", () => {
    expect([...exampleNames].sort()).toEqual([...environmentVariables.map(({ name }) => name), "POSTGRES_PASSWORD"].sort());
  });

  test.each(environmentVariables)("says of $name what the server's own list says", ({ name, meaning }) => {
    const lines = example.split("\n");
    const paragraph = lines.slice(0, lines.findIndex((line) => line.startsWith(`${name}=`))).join("\n").split("\n\n").at(-1);
    expect(paragraph).toContain(`# ${meaning}`);
  });

  test.each(Object.keys(SECRETS))("gives no %s", (name) => {
    expect(example).toMatch(new RegExp(`^${name}=$`, "m"));
  });
});

describe("the database", () => {
  test("is PostgreSQL 18, keeps its data where that image keeps it, and starts again by itself", () => {
    expect(database.image).toBe("postgres:18");
    expect(database.volumes).toEqual(["database:/var/lib/postgresql"]);
    expect(Object.keys(compose.volumes)).toEqual(["database", "files", "backups"]);
    expect(server.volumes).toEqual([`files:${image.DATA_DIR}`, `backups:${image.BACKUP_DIR}`]);
    expect([database.restart, server.restart]).toEqual(["unless-stopped", "unless-stopped"]);
  });

  test("is made and run like the embedded one", () => {
    expect(database.environment.POSTGRES_INITDB_ARGS?.split(" ")).toEqual([...CLUSTER_OPTIONS, `--lc-ctype=${CTYPE}`]);
    expect(database.command).toEqual(["postgres", ...TUNING.flatMap((setting) => ["-c", setting])]);
  });

  test("is healthy when it answers by TCP as the owner, and the server waits for that", () => {
    const { POSTGRES_USER, POSTGRES_DB } = database.environment;
    expect(database.healthcheck?.test).toEqual(["CMD", "pg_isready", "--host=127.0.0.1", `--username=${POSTGRES_USER}`, `--dbname=${POSTGRES_DB}`]);
    expect(server.depends_on).toEqual({ database: { condition: "service_healthy" } });
  });
});

describe("the server", () => {
  test("is built from the Dockerfile beside it", () => {
    expect(existsSync(join(ROOT, server.build ?? "", "Dockerfile"))).toBe(true);
  });

  test("every variable it is given is one it reads, and every one asked of .env is in .env.example", () => {
    const known = environmentVariables.map(({ name }) => name);
    expect(Object.keys(server.environment).filter((name) => !known.includes(name))).toEqual([]);
    const asked = [...composeText.matchAll(VARIABLE)].map(([, name]) => name);
    expect(asked.filter((name) => !exampleNames.includes(name))).toEqual([]);
  });

  test("every variable the server reads can be set, but for what the image fixes and a socket that the machine's clamd would have to share", () => {
    const fixed = ["NODE_ENV", "HOST", "PORT", "DATA_DIR", "BACKUP_DIR"];
    expect(Object.keys(image)).toEqual(expect.arrayContaining(fixed));
    expect(environmentVariables.map(({ name }) => name).filter((name) => server.environment[name] === undefined && !fixed.includes(name))).toEqual(["CLAMD_SOCKET"]);
  });

  test("has the time to end that DRAIN_SECONDS asks for, and five seconds more, before it is killed", () => {
    expect(Number(fill(server.environment.DRAIN_SECONDS ?? "", {})) + 5).toBeLessThan(Number.parseInt(server.stop_grace_period ?? "", 10));
  });

  test("its environment is one it starts with, on the service's database", () => {
    const config = loadConfig({ ...image, ...serverEnvironment(SECRETS) });
    const { POSTGRES_USER, POSTGRES_DB } = database.environment;
    expect(config).toMatchObject({ production: true, host: "0.0.0.0", secret: SECRETS.DESK_SECRET, databaseRuntimePassword: SECRETS.DATABASE_RUNTIME_PASSWORD, trustProxy: false });
    expect(config.databaseUrl).toBe(`postgresql://${POSTGRES_USER}:${SECRETS.POSTGRES_PASSWORD}@database:5432/${POSTGRES_DB}`);
  });

  test.each(Object.keys(SECRETS))("does not start without %s", (name) => {
    const values = { ...SECRETS, [name]: "" };
    expect(() => Object.values(compose.services).forEach(({ environment }) => Object.values(environment).forEach((value) => fill(value, values)))).toThrow(name);
  });

  test("is reached from this machine alone, on the port it listens on", () => {
    expect(server.ports?.map((port) => fill(port, {}))).toEqual([`127.0.0.1:4000:${image.PORT}`]);
  });

  test("can write nothing but /tmp and has no powers", () => {
    expect([server.read_only, server.tmpfs, server.cap_drop]).toEqual([true, ["/tmp"], ["ALL"]]);
  });

  test.each([...composeText.matchAll(/docker compose (?:exec -T|exec|run --rm) (\w+) npm run ([\w-]+)(?: -- (\S+)\/<file>)?/g)].map((found) => found.slice(1)))("of %s, npm run %s is one of ours", (service, script, place) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
    expect([compose.services[service as "server"], scripts[script ?? ""]]).toEqual([server, expect.stringContaining(`server/tools/${script}.ts`)]);
    if (place !== undefined) expect(place).toBe(image.BACKUP_DIR);
  });

  test("the commands for backing up and restoring stand in the file", () => {
    expect([...composeText.matchAll(/npm run (backup|restore)\b/g)].map(([, name]) => name)).toEqual(["backup", "restore"]);
  });

  test("the command for the first administrator is one of ours", () => {
    const [, script = "", role = ""] = /docker compose exec server npm run (\w+) -- create .*--role (\w+)/.exec(composeText) ?? [];
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
    expect(scripts[script]).toBeDefined();
    expect(Object.keys(Role)).toContain(role);
  });
});
