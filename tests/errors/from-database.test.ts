import { QueryFailedError, QueryRunnerProviderAlreadyReleasedError } from "typeorm";
import { DeskError } from "../../server/errors/desk-error";
import { fromDatabase } from "../../server/errors/from-database";
import { forLog } from "../../server/graphql/for-log";
import { useDatabase } from "../support/database";
import { Client, DatabaseError } from "pg";

/** An error as the driver gives it. */
const fault = (code: string, { message = "fault", ...fields }: { message?: string; constraint?: string; detail?: string } = {}) => Object.assign(new DatabaseError(message, 0, "error"), { code, ...fields });
const codeOf = (error: unknown) => (error instanceof DeskError ? error.code : error);

test.each([
  ["28000", "UNAUTHENTICATED"],
  ["42501", "FORBIDDEN"],
  ["22P02", "INVALID_INPUT"],
  ["22P05", "INVALID_INPUT"],
  ["22021", "INVALID_INPUT"],
  ["22003", "INVALID_INPUT"],
  ["22007", "INVALID_INPUT"],
  ["22008", "INVALID_INPUT"],
  ["22009", "INVALID_INPUT"],
  ["23505", "BROKEN_FACT"],
  ["23514", "BROKEN_FACT"],
  ["40001", "UNAVAILABLE"],
  ["40P01", "UNAVAILABLE"],
  ["53300", "UNAVAILABLE"],
  ["57014", "UNAVAILABLE"],
  ["57P01", "UNAVAILABLE"],
  ["57P02", "UNAVAILABLE"],
  ["57P03", "UNAVAILABLE"],
  ["3D000", "UNAVAILABLE"],
  ["08006", "UNAVAILABLE"],
])("SQLSTATE %s is %s, bare or wrapped by TypeORM", (state, code) => {
  expect(codeOf(fromDatabase(fault(state)))).toBe(code);
  expect(codeOf(fromDatabase(new QueryFailedError("select 1", [], fault(state))))).toBe(code);
});

test.each([
  ["quotas_used_within_places", "QUOTA_EXCEEDED"],
  ["nominations_identity_once", "ALREADY_NOMINATED"],
  ["recommending_units_code_key", "ALREADY_EXISTS"],
  ["accounts_username_key", "ALREADY_EXISTS"],
  ["workplaces_unit_id_credit_code_key", "ALREADY_EXISTS"],
  ["campaigns_code_key", "ALREADY_EXISTS"],
  ["quotas_campaign_id_award_id_unit_id_key", "CONFLICT"],
  ["anything_else_check", "BROKEN_FACT"],
])("the constraint %s is %s", (constraint, code) => {
  expect(codeOf(fromDatabase(fault("23514", { constraint })))).toBe(code);
});

test("a row that is pointed at is in use; a row that points nowhere refers to nothing", () => {
  expect(codeOf(fromDatabase(fault("23503", { message: 'update or delete on table "a" violates foreign key constraint' })))).toBe("IN_USE");
  const missing = fromDatabase(fault("23503", { message: 'insert or update on table "a" violates foreign key constraint' }));
  expect(missing instanceof DeskError && missing.text("zh").message).toBe("没有找到要引用的记录，或您无权查看。");
});

test.each(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", "EPIPE"])("a connection that fails with %s is unavailable", (code) => {
  expect(codeOf(fromDatabase(Object.assign(new Error("connect"), { code })))).toBe("UNAVAILABLE");
});

test.each(["Connection terminated unexpectedly", "Connection terminated due to connection timeout", "timeout exceeded when trying to connect"])("“%s” is unavailable", (message) => {
  expect(codeOf(fromDatabase(new Error(message)))).toBe("UNAVAILABLE");
});

test("a connection that TypeORM let go of before the next statement is unavailable", () => {
  expect(codeOf(fromDatabase(new QueryRunnerProviderAlreadyReleasedError()))).toBe("UNAVAILABLE");
});

test.each<[string, unknown]>([
  ["a fault of ours in SQL", fault("42P01")],
  ["another error", new Error("other")],
  ["a refusal", new DeskError("NOT_FOUND")],
  ["a text", "text"],
  ["nothing", null],
])("%s stays what it is", (_, error) => {
  expect(fromDatabase(error)).toBe(error);
});

describe("constraints that are mapped", () => {
  const database = useDatabase();

  test("exist in the schema: a renamed one would be answered as BROKEN_FACT", async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query("select conname as name from pg_constraint union select indexrelid::regclass::text from pg_index where indisunique");
    await client.end();
    const names = rows.map(({ name }) => name);
    const mapped = ["quotas_used_within_places", "nominations_identity_once", "recommending_units_code_key", "accounts_username_key", "workplaces_unit_id_credit_code_key", "quotas_campaign_id_award_id_unit_id_key", "campaigns_code_key"];
    expect(mapped.filter((name) => !names.includes(name))).toEqual([]);
  });
});

test("the log keeps what failed and where, not the values it failed on", () => {
  const cause = fault("23514", { constraint: "persons_sex_check", detail: "Failing row contains (219999198504010021, 张样本)." });
  const logged = forLog(new QueryFailedError("insert into persons values ($1)", ["219999198504010021"], cause));
  expect(logged).toMatchObject({ type: "QueryFailedError", message: "fault", code: "23514", constraint: "persons_sex_check", query: "insert into persons values ($1)" });
  expect(JSON.stringify(logged)).not.toMatch(/2199|张样本/);
  expect(forLog("text")).toEqual({ type: "string", message: "text" });
});
