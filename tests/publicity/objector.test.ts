import { Client } from "pg";
import { isEnumType, isInputObjectType } from "graphql";
import { enter } from "../../server/database/transaction";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { buildPlainSchema } from "../../server/graphql/schema";
import { act, aScene, type Scene } from "../nominations/scene";
import { attempt } from "../permissions/as-role";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { aShownDraft, does, objection, operation, refusal } from "./scene";

let runtime: Client;
// Given before the desk's own: connections close before the database goes.
afterAll(() => runtime.end());
const desk = useDesk();
const NAME = "钱举报";
const CONTACT = "13900001234";
const CONTENT = "本人钱举报系其同事，反映其从业时间不足五年。";

let scene: Scene;
let shownId: string;
let objectionId: string;
const accounts: Record<string, Account> = {};

beforeAll(async () => {
  scene = await aScene(desk);
  const { nomination, publicity } = await aShownDraft(scene);
  shownId = publicity.id;
  ({ id: objectionId } = await does(scene.office, "recordObjection", objection(shownId, { objectorName: NAME, objectorContact: CONTACT, content: CONTENT })));
  const otherSeat = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
  const otherUnit = await aScene(desk, { campaign: scene.campaign });
  Object.assign(accounts, {
    "the unit": scene.contactAccount,
    "its office": scene.officeAccount,
    "another unit": otherUnit.contactAccount,
    "the other seat": otherSeat.officeAccount,
  });
  for (const role of [Role.AUDITOR, Role.LEADING_GROUP, Role.INTEGRATION, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR]) accounts[role] = await desk.builders.anAccount(role);
  // The leading group and integrations see what is submitted.
  await act(scene.contact, "submitNomination", nomination);
  runtime = new Client({ connectionString: desk.runtimeUrl });
  await runtime.connect();
});

const accountOf = (who: string): Account => {
  const account = accounts[who];
  if (!account) throw new Error(`nobody is called ${who}`);
  return account;
};
const clientOf = (who: string): Promise<ApiClient> => desk.as(accountOf(who));
const sql = (who: string, text: string) => {
  const { id: accountId, role } = accountOf(who);
  return attempt(runtime, enter({ as: "account", accountId, role }), text);
};

/** What each reads of the objection: who made it, the objection without its maker, nothing, or not even the table. */
const READERS: [string, "OBJECTOR" | "OBJECTION" | "NOTHING" | "REFUSED"][] = [
  ["its office", "OBJECTOR"],
  [Role.AUDITOR, "OBJECTOR"],
  ["the unit", "OBJECTION"],
  [Role.LEADING_GROUP, "OBJECTION"],
  [Role.INTEGRATION, "OBJECTION"],
  ["another unit", "NOTHING"],
  ["the other seat", "NOTHING"],
  [Role.SYSTEM_ADMINISTRATOR, "REFUSED"],
  [Role.SECURITY_ADMINISTRATOR, "REFUSED"],
];
const SEALED = ["objectorName", "objectorContactMasked"];

describe.each(READERS)("%s reads: %s", (who, seen) => {
  test("in the database", async () => {
    const sealed = await sql(who, "select objector_name, objector_contact_masked from objections");
    const open = await sql(who, "select content, handling from objections");
    const expected = {
      OBJECTOR: [{ rows: 1 }, { rows: 1 }],
      OBJECTION: [{ code: "42501" }, { rows: 1 }],
      NOTHING: [who === "another unit" ? { code: "42501" } : { rows: 0 }, { rows: 0 }],
      REFUSED: [{ code: "42501" }, { code: "42501" }],
    };
    expect([sealed, open]).toEqual(expected[seen]);
  });

  test("nor by a condition, an order or a lock", async () => {
    for (const text of [
      `select id from objections where objector_name = '${NAME}'`,
      "select id from objections order by objector_name",
      "select id from objections group by id, objector_contact_sealed",
      "select count(*) from objections o where o::text like '%钱%'",
    ]) {
      expect([text, await sql(who, text)]).toEqual([text, seen === "OBJECTOR" || who === "the other seat" ? { rows: expect.any(Number) } : { code: "42501" }]);
    }
  });

  test("through the API, from the root and from the publicity", async () => {
    const client = await clientOf(who);
    const roots = [
      ["query ($id: ID!) { it: objection(id: $id) { id content F } }", { id: objectionId }],
      ["query ($id: ID!) { it: objections(filter: { id: { eq: $id } }) { nodes { id content F } } }", { id: objectionId }],
      ["query ($id: ID!) { it: objections(filter: { id: { eq: $id } }) { edges { cursor node { id content F } } } }", { id: objectionId }],
      ["query ($id: ID!) { it: publicities(filter: { id: { eq: $id } }) { nodes { objections { id content F } } } }", { id: shownId }],
    ] as const;
    for (const [query, variables] of roots) {
      const open = await client.send(query.replace("F", ""), variables);
      const denied = seen === "REFUSED" || (who === Role.INTEGRATION && !query.includes("publicities"));
      expect(open.errors?.[0]?.extensions.code).toBe(denied ? "FORBIDDEN" : undefined);
      if (!denied) expect(JSON.stringify(open.data).includes(CONTENT)).toBe(seen === "OBJECTOR" || seen === "OBJECTION");
      for (const field of SEALED) {
        const sealed = await client.send(query.replace("F", field), variables);
        const told = JSON.stringify(sealed);
        expect([field, told.includes(field === "objectorName" ? `"${NAME}"` : "139****1234")]).toEqual([field, seen === "OBJECTOR"]);
        // Seeing none of its rows, the other seat may name the field; nobody else may who does not read it.
        const allowed = seen === "OBJECTOR" || who === "the other seat" || (who === "another unit" && sealed.errors === undefined);
        if (!allowed) expect([field, sealed.errors?.[0]?.extensions.code]).toEqual([field, "FORBIDDEN"]);
      }
    }
  });
});

test("no list is filtered or ordered by who objects: that would tell", () => {
  const schema = buildPlainSchema();
  const filter = schema.getType("ObjectionFilter");
  const order = schema.getType("ObjectionOrderField");
  const names = [...(isInputObjectType(filter) ? Object.keys(filter.getFields()) : []), ...(isEnumType(order) ? order.getValues().map(({ name }) => name) : [])];
  expect(names).toEqual(expect.arrayContaining(["receivedOn", "outcome", "content"]));
  expect(names.filter((name) => SEALED.includes(name))).toEqual([]);
});

test("the unit cannot have it told by the act of handling either, and such an act does nothing", async () => {
  const before = (await desk.owner.query("select * from objections where id = $1", [objectionId])).rows;
  const input = { id: objectionId, version: 1, handling: "已查阅档案。" };
  for (const field of SEALED) {
    expect((await scene.contact.refused(operation("handleObjection", `{ id ${field} }`), { input })).extensions.code).toBe("FORBIDDEN");
  }
  expect((await desk.owner.query("select * from objections where id = $1", [objectionId])).rows).toEqual(before);
});

describe("the audit trail says that an objection was recorded, never by whom", () => {
  const trail = async () => (await desk.owner.query<{ text: string; detail: Record<string, unknown> }>("select e::text as text, detail from audit_events e where action = 'recordObjection' order by id")).rows;

  test("when it was taken", async () => {
    const [event] = await trail();
    expect(event?.detail).toMatchObject({ publicityId: shownId, receivedOn: "2024-08-12", objectorKind: "PERSON", objectorName: "***", objectorContact: "***", content: "***" });
  });

  test("when it was refused", async () => {
    const before = (await trail()).length;
    await refusal(scene.office, "recordObjection", objection(shownId, { objectorName: NAME, content: CONTENT, receivedOn: "2024-08-01" }));
    expect((await trail()).length).toBe(before + 1);
  });

  test("in no event at all", async () => {
    const { rows } = await desk.owner.query("select action from audit_events e where e::text ~ $1", [`${NAME}|${CONTACT}|不足五年`]);
    expect(rows).toEqual([]);
  });
});
