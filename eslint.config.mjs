import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import tseslint from "typescript-eslint";
import { noSqlFromStrings } from "./lint/no-sql-from-strings.mjs";

/** What a layer may not import: rules of the domain ← verbs ← resolvers ← http (see CONTRIBUTING, "Layers"). */
const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { "no-restricted-imports": ["error", { patterns: patterns.map(([group, message]) => ({ group, message })) }] },
});

const HTTP = [["**/http/*", "fastify", "fastify-plugin", "@fastify/*", "@apollo/*"], "Only http/, app.ts and the server's graphql/ know how requests arrive."];
const SQL = [["typeorm", "pg", "**/database/*"], "A resolver is decorators and one call: the verb or the planner touches the database."];

export default tseslint.config(
  { ignores: ["build/", "node_modules/", "coverage/", ".data/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: ["tsconfig.json", "admin/tsconfig.json"] })] },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-self-import": "error",
      "import-x/no-extraneous-dependencies": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-extraneous-class": "off", // resolvers, inputs and entities are classes by their libraries' design
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // Long tables of words and readings are read by searching.
  { files: ["migrations/support/pinyin.ts", "admin/i18n/*/enums.ts"], rules: { "max-lines": "off" } },
  // CommonJS: what runs before there is a compiler.
  { files: ["jest.config.js", "tests/support/worker/*.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  // Decorators read parameter and property types at run time: an import that looks type-only may not be.
  { files: ["server/**/*-resolver.ts", "server/**/inputs.ts"], rules: { "@typescript-eslint/consistent-type-imports": "off" } },
  { files: ["server/**/*.ts"], plugins: { desk: { rules: { "no-sql-from-strings": noSqlFromStrings } } }, rules: { "desk/no-sql-from-strings": "error" } },
  // The lawful places: what they put in is a name or a piece of SQL of our own, never a value.
  {
    files: [
      "server/graphql/planner/{page,read,selection}.ts", // tables and columns from TypeORM's metadata, values bound by `Bind`
      "server/backup/{contents,load-tables,snapshot}.ts", "server/vault/{renew,seal-late}.ts", // every table in turn, by its name in the catalogue or in a list of our own
      "server/database/roles.ts", // the runtime login, through `escapeIdentifier`
      "server/do-all.ts", // the entity's own table
      "server/features/search/{found,search}.ts", "server/features/progress/{my-tasks,deadline-lines,campaign-progress}.ts", "server/features/outcomes/outcome-totals.ts", // pieces chosen by role, all constants of the module
      "server/features/{announcements/announcement,mails/mail-batch,nominations/nomination,waivers/waiver}.ts", // computed columns: the alias TypeORM or the planner gives their row
    ],
    rules: { "desk/no-sql-from-strings": "off" },
  },
  forbid(["server/features/**/*.ts"], [HTTP]),
  forbid(["server/features/**/*-resolver.ts"], [HTTP, SQL]),
  forbid(
    ["server/features/calendar/working-days.ts", "server/features/rules/{r??-*,dates,ranks,parameters,words,first-person,registry,evaluate,case,facts,verdict}.ts", "server/features/nominations/{state-table,id-number,ethnic-groups}.ts", "server/features/workplaces/credit-code.ts", "server/features/ballots/{count-votes,election,order-candidates,paper-code,receipt,compare-readings,find-recusals,plain-name}.ts", "server/features/slates/{solve-slate,best-list,by-votes,check-problem,explain-slate,keeps-constraints,rank-candidates,slate-model,slate-problem}.ts"],
    [[["**/database/*", "**/graphql/*", "typeorm", "pg", "type-graphql"], "Rules of the domain are pure: they import nothing but their own types."]],
  ),
  forbid(["server/database/**/*.ts", "server/errors/**/*.ts"], [HTTP, [["**/graphql/*"], "The database layer does not know the API."]], ["server/database/entities.ts"]),
  forbid(["admin/**/*.{ts,tsx}"], [[["**/server/**", "**/migrations/**"], "The dashboard knows the server by its API alone."]]),
  forbid(["migrations/*.ts"], [[["**/server/**"], "Migrations are frozen: they import nothing from server/."]]),
);
