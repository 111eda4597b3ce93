import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** ESLint is a module of another kind: it runs beside us, over all samples at once. */
function reportsOf(samples: readonly string[]): number[] {
  const program = `
    import { Linter } from "eslint";
    import tseslint from "typescript-eslint";
    import { noSqlFromStrings } from "./lint/no-sql-from-strings.mjs";
    const config = { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser }, plugins: { desk: { rules: { it: noSqlFromStrings } } }, rules: { "desk/it": "error" } };
    const samples = JSON.parse(process.argv.at(-1));
    console.log(JSON.stringify(samples.map((code) => new Linter().verify(code, [config], "sample.ts").map(({ message, fatal }) => (fatal ? message : "SQL")))));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program, "--", JSON.stringify(samples)], { cwd: ROOT, encoding: "utf8" });
  return (JSON.parse(printed) as string[][]).map((messages) => {
    for (const message of messages) expect(message).toBe("SQL");
    return messages.length;
  });
}

const REFUSED = [
  "manager.query(`select * from accounts where username = '${username}'`);",
  'manager.query("select * from accounts where username = \'" + username + "\'");',
  "const text = `delete from ${table}`; manager.query(text);",
  'const text = "update accounts set state = \'" + state; send(text);',
  "manager.createQueryBuilder().where(`name = '${name}'`);",
  "builder.andWhere('id = ' + id);",
  "client.query({ name: 'x', text: `${what} where id = $1`, values: [id] });",
  "namedStatement(`${a} union ${b}`, []);",
  "manager.query(`select 1 from x limit ${input.first}`);",
  "const text = `with found as (select 1) select ${column} from found`;",
  "manager.query(`select ${'a' + name}`);",
];

const TAKEN = [
  'manager.query("select * from accounts where username = $1", [username]);',
  "manager.query(`select ${COLUMNS} from accounts where id = $1`, [id]);",
  "const text = `select count(*) from mails m where m.batch_id = ${alias}.id`;",
  "client.query(`alter role ${escapeIdentifier(name)} with password ${escapeLiteral(password)}`);",
  "refuseField(`${name} cannot be chosen`, `With ${name} the list is full`);",
  "manager.query('select app.lock($1)', [`attachments: ${thing}`]);",
  "builder.where('account_id = :accountId', { accountId });",
  "const said = { text: `第 ${page} 页` };",
];

test("SQL put together from strings is refused wherever it is; constants, quoted names and parameters are taken", () => {
  const reports = reportsOf([...REFUSED, ...TAKEN]);
  expect(REFUSED.filter((_, index) => reports[index] === 0)).toEqual([]);
  expect(TAKEN.filter((_, index) => reports[REFUSED.length + index] !== 0)).toEqual([]);
});
