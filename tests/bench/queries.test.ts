import { parse } from "graphql";
import { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { read } from "../../server/database/transaction";
import { textReaders } from "../../server/graphql/planner/textual";
import { buildPlainSchema, permissionTable } from "../../server/graphql/schema";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { load } from "./data/load";
import { verify } from "./data/verify";
import { at, type World } from "./data/world";
import { queries } from "./queries";
import { canonical } from "./same-data";

const desk = useDesk({ tampers: "a population loaded by COPY, its histories all of one shape" });
let world: World;
let account: Account;
let office: ApiClient;

beforeAll(async () => {
  world = await load(desk.ownerUrl, { unitsPerSeat: 3, nominations: 120 });
  const { id, role } = at(world.officers, 0);
  account = Object.assign(new Account(), { id, role: role as Role });
  office = await desk.as(account);
});

describe.each(queries)("$name: $title", (query) => {
  test("our server and the SQL by hand answer the same, and not nothing", async () => {
    const entry = { as: "account", accountId: account.id, role: Role.OFFICE } as const;
    const bare = query.sql("and t.seat = 'INDUSTRY'");
    for (const variables of query.variables(world)) {
      const values = Object.values(variables);
      const [byHand] = await read<{ data: string }>(desk.app.desk.dataSource, entry, { text: query.sql(""), values });
      const { rows } = await desk.owner.query<{ data: string }>(bare, values);
      const ours = canonical(await office.ask(query.desk, variables));
      expect(ours).toEqual(canonical(JSON.parse(byHand?.data ?? "")));
      expect(ours).toEqual(canonical(JSON.parse(rows[0]?.data ?? "")));
      expect(JSON.stringify(ours).length).toBeGreaterThan(500);
    }
  });

  test("PostgreSQL's JSON is sent as it is", () => {
    expect(textReaders(buildPlainSchema(), permissionTable, parse(query.desk), query.name)).toContain(Role.OFFICE);
  });
});

test.each([
  ["nominations_part", "delete from persons where nomination_id in (select nomination_id from persons limit 1)"],
  ["reviews_reviewer_id_fkey", "update accounts set id = uuidv7() where username = 'officer-1'"],
  ["nominations_place_held", "update nominations set state = 'RETURNED' where state = 'CANDIDATE'"],
  ["the quotas' counters", "update quotas set used = used + 1"],
])("a population that breaks %s is noticed", async (name, mischief) => {
  await desk.owner.query("begin");
  try {
    await desk.owner.query("set local session_replication_role = replica");
    await desk.owner.query(mischief);
    await expect(verify(desk.owner)).rejects.toThrow(name);
  } finally {
    await desk.owner.query("rollback");
  }
});
