import { Client } from "pg";
import { useDatabase } from "./database";

const query = async (url: string, statement: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};
const countTables =
  "select count(*)::int as tables from pg_tables where schemaname not in ('pg_catalog', 'information_schema')";

describe("a database for a test file", () => {
  const database = useDatabase();

  test("has the migrated schema", async () => {
    const [row] = await query(database.ownerUrl, countTables);
    expect(row?.tables).toBeGreaterThan(5);
  });

  test("lets the server's login in, which is no superuser and passes no policy by", async () => {
    expect(
      await query(
        database.runtimeUrl,
        `select current_database() as name, rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user`,
      ),
    ).toEqual([{ name: database.name, rolname: "desk_runtime", rolsuper: false, rolbypassrls: false }]);
  });
});

describe("an empty one", () => {
  const database = useDatabase({ empty: true });

  test("has no table", async () => {
    expect(await query(database.ownerUrl, countTables)).toEqual([{ tables: 0 }]);
  });
});
