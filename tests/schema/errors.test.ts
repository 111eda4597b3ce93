import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import ts from "typescript";
import { ERRORS } from "../../server/errors/registry";
import { useDatabase } from "../support/database";

const SERVER = join(__dirname, "../../server");
const sources = readdirSync(SERVER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ts.createSourceFile(name, readFileSync(join(SERVER, name), "utf8"), ts.ScriptTarget.ESNext, true));
let owner: Client;
afterAll(() => owner.end());
const database = useDatabase();
beforeAll(async () => {
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

/** Every node of a kind in the server's sources. */
function nodes<T extends ts.Node>(is: (node: ts.Node) => node is T, among: readonly ts.Node[] = sources): T[] {
  return among.flatMap((node) => {
    const below: ts.Node[] = [];
    ts.forEachChild(node, (child) => void below.push(child));
    return [...(is(node) ? [node] : []), ...nodes(is, below)];
  });
}

const thrown = nodes(ts.isNewExpression).filter((made) => made.expression.getText() === "DeskError");

test("every refusal names a code of the registry, in so many letters", () => {
  expect(thrown.length).toBeGreaterThan(20);
  const strange = thrown.filter(({ arguments: [code] = [] }) => !code || !ts.isStringLiteral(code) || !(code.text in ERRORS));
  expect(strange.map((made) => `${made.getSourceFile().fileName}: ${made.getText()}`)).toEqual([]);
});

test("every code of the registry is thrown somewhere", () => {
  const used = new Set(thrown.map(({ arguments: [code] = [] }) => (code && ts.isStringLiteral(code) ? code.text : "")));
  expect(Object.keys(ERRORS).filter((code) => !used.has(code))).toEqual([]);
});

test("every code says what is wrong and how to mend it, in both languages, with the same facts", () => {
  const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([fact]) => fact).sort();
  for (const [code, { message, remedy }] of Object.entries(ERRORS)) {
    for (const { zh, en } of [message, remedy]) {
      expect({ code, zh: /[\u4e00-\u9fff]/.test(zh), en: /[a-z]{2}/.test(en) && !/[\u4e00-\u9fff]/.test(en) }).toEqual({ code, zh: true, en: true });
      expect({ code, facts: facts(zh) }).toEqual({ code, facts: facts(en) });
    }
  }
});

test("every constraint that has a message of its own is one of the database's", async () => {
  const [table] = nodes(ts.isVariableDeclaration, sources.filter(({ fileName }) => fileName === "errors/from-database.ts")).filter((declared) => declared.name.getText() === "CONSTRAINTS");
  const mapped = table?.initializer && ts.isObjectLiteralExpression(table.initializer) ? table.initializer.properties.map((property) => property.name?.getText() ?? "") : [];
  expect(mapped.length).toBeGreaterThan(3);
  const { rows } = await owner.query<{ name: string }>("select conname as name from pg_constraint union select indexrelid::regclass::text from pg_index where indisunique");
  const names = rows.map(({ name }) => name);
  const { rows: functions } = await owner.query<{ source: string }>("select prosrc as source from pg_proc where pronamespace = 'app'::regnamespace");
  expect(mapped.filter((name) => !names.includes(name) && !functions.some(({ source }) => source.includes(`constraint = '${name}'`)))).toEqual([]);
});
