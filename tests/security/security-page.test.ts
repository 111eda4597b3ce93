import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gbItems, LEVELS, upTo } from "./asvs";

const ROOT = resolve(__dirname, "../..");
const page = readFileSync(join(ROOT, "SECURITY.md"), "utf8");
const STATES = ["met", "operator", "n/a", "not met"];

interface Row {
  number: string;
  asked: string;
  state: string;
  place: string;
  test: string;
}

/** The rows of the table under a heading. */
function rowsUnder(heading: string): Row[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(heading)) ?? "";
  return [...section.matchAll(/^\| (\d[^|]*) \| ([^|]*)\| ([^|]*) \| ([^|]*)\|([^|]*)\|$/gm)].map(([, number = "", asked = "", state = "", place = "", test = ""]) => ({ number, asked: asked.trim(), state, place: place.trim(), test: test.trim() }));
}

const asvs = rowsUnder("OWASP ASVS");
const gb = rowsUnder("GB/T 22239-2019");
const all = [...asvs, ...gb];
/** What stands in backticks and is a path of this repository. */
const pathsIn = (text: string): string[] => [...text.matchAll(/`((?:server|admin|migrations|tests|schema)\/[^`\s]*|[\w.-]+\.(?:md|json|yml|ts|mjs|example)|Dockerfile|\.dockerignore)`/g)].map(([, path = ""]) => path);

test("the levels of the standard are whole: 70, 183 and 92 requirements", () => {
  const levels = Object.values(LEVELS).join("");
  expect(["1", "2", "3"].map((level) => levels.split(level).length - 1)).toEqual([70, 183, 92]);
});

test("every requirement of levels 1 and 2 has one row, in order", () => {
  expect(asvs.map(({ number }) => number)).toEqual(upTo(2));
});

test("every application item of the national standard has one row, in order", () => {
  expect(gb.map(({ number }) => number)).toEqual(gbItems);
});

test("every row has a state we know and words of its own", () => {
  expect(all.filter(({ state, asked, place }) => !STATES.includes(state) || asked.length < 4 || place.length < 4)).toEqual([]);
});

test("what is met names a place and a test; what is not says why", () => {
  expect(all.filter(({ state, place, test }) => state === "met" && (pathsIn(place).length === 0 && !/`npm run/.test(place) || pathsIn(test).length === 0))).toEqual([]);
  expect(all.filter(({ state, place }) => state !== "met" && place.split(/\s+/).length < 4 && place.length < 12)).toEqual([]);
});

test("every file and test the page names exists", () => {
  const named = new Set(pathsIn(page));
  expect(named.size).toBeGreaterThan(100);
  expect([...named].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("every section the page leads to is there", () => {
  const led = [...page.matchAll(/(?:`?(README|SECURITY)(?:\.md)?`?, )?"([A-Z][^"]{3,60})"/g)].map(([, file = "SECURITY", title = ""]) => ({ file, title }));
  const headings = (file: string): string[] => [...readFileSync(join(ROOT, `${file}.md`), "utf8").matchAll(/^(?:#+ |\*\*)(.*)$/gm)].map(([, heading = ""]) => heading);
  expect(led.length).toBeGreaterThan(20);
  expect(led.filter(({ file, title }) => !headings(file).some((heading) => heading.includes(title)))).toEqual([]);
});

test("every command the page names is one of ours", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
  expect([...page.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = ""]) => name).filter((name) => !scripts[name])).toEqual([]);
});

test("nothing turns the checking of certificates off", () => {
  const settings = ["docker-compose.yml", "Dockerfile", ".env.example", "server/files/s3-store.ts", "server/features/mails/transport.ts", "server/database/data-source.ts"];
  expect(settings.filter((file) => /rejectUnauthorized|NODE_TLS_REJECT/.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
});
