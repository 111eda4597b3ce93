import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { environmentVariables } from "../../server/config";
import { Role } from "../../server/features/accounts/role";

const ROOT = resolve(__dirname, "../..");
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const FOLDERS = /`((?:server|admin|tests|migrations|schema)\/[^`\s]*)`/g;

describe.each(["README.md", "CONTRIBUTING.md"])("%s", (document) => {
  const text = read(document);

  test("names files and folders that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = ""]) => target);
    const paths = [...text.matchAll(FOLDERS)].map(([, path = ""]) => path).filter((path) => !/[<*…]/.test(path));
    expect([...links, ...paths].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(0);
  });

  test("names scripts that are there", () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });
});

describe("README.md", () => {
  const text = read("README.md");

  test("explains every variable", () => {
    const explained = [...text.matchAll(/^\| (`[A-Z0-9_]+`(?:, `[A-Z0-9_]+`)*) \|/gm)].flatMap(([, names = ""]) => names.replaceAll("`", "").split(", "));
    expect(explained.sort()).toEqual(environmentVariables.map(({ name }) => name).sort());
  });

  test("tells of every role", () => {
    expect(Object.values(Role).filter((role) => !text.includes(role))).toEqual([]);
  });
});
