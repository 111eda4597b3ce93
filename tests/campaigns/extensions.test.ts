import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { past, setRules } from "./scene";

const desk = useDesk();
const GRANT = "mutation ($input: GrantExtensionInput!) { it: grantExtension(input: $input) { id campaignId unitId seat deadline until reason grantedBy grantedAt unit { shortName } } }";
const LIST = "query ($f: DeadlineExtensionFilter) { it: deadlineExtensions(filter: $f) { nodes { until reason } } }";
const REGISTER = "mutation ($input: RegisterContactInput!) { it: registerContact(input: $input) { id } }";
const NOBODY = "01a204bf-0000-7000-8000-000000000000";

let officer: Account;
let office: ApiClient;
let other: ApiClient;
let campaignId: string;
let unit: RecommendingUnit;
let contact: ApiClient;
beforeAll(async () => {
  officer = await desk.builders.anAccount(Role.OFFICE);
  office = await desk.as(officer);
  other = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});
beforeEach(async () => {
  ({ id: campaignId } = await desk.builders.aCampaign());
  await setRules(desk, campaignId);
  unit = await desk.builders.aUnit();
  contact = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit }));
});
afterEach(() => desk.setClock(NOW));

const extension = (fields: object = {}) => ({ campaignId, unitId: unit.id, deadline: "MATERIALS", until: "2024-08-30", reason: " 汛期道路中断 ", ...fields });
const grant = (fields: object = {}) => office.ask(GRANT, { input: extension(fields) });
const listed = async (by: ApiClient) => (await by.ask<{ it: { nodes: { until: string }[] } }>(LIST, { f: { campaignId: { eq: campaignId } } })).it.nodes.map(({ until }) => until);
const person = (fields: object = {}) => ({ campaignId, name: "张样本", post: "科长", officePhone: "024-12345678", mobile: "13900000001", email: "contact@example.cn", ...fields });

describe("an extension of a deadline", () => {
  test("is granted by the unit's office with a reason, seen by its unit and in the trail", async () => {
    expect(await grant()).toEqual({
      it: {
        id: expect.any(String),
        campaignId,
        unitId: unit.id,
        seat: "INDUSTRY",
        deadline: "MATERIALS",
        until: "2024-08-30",
        reason: "汛期道路中断",
        grantedBy: officer.displayName,
        grantedAt: "2024-08-21T01:00:00+00:00",
        unit: { shortName: unit.shortName },
      },
    });
    const stranger = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }));
    const [auditor, group] = [await desk.as(await desk.builders.anAccount(Role.AUDITOR)), await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP))];
    for (const by of [office, contact, auditor, group]) await expect(listed(by)).resolves.toEqual(["2024-08-30"]);
    for (const by of [other, stranger]) await expect(listed(by)).resolves.toEqual([]);
    const trail = await auditor.ask<{ auditEvents: { nodes: object[] } }>('{ auditEvents(filter: { action: { eq: "grantExtension" } }, orderBy: [{ field: occurredAt, direction: DESC }], first: 1) { nodes { actorName outcome detail } } }');
    expect(trail.auditEvents.nodes).toEqual([{ actorName: officer.displayName, outcome: "SUCCEEDED", detail: expect.objectContaining({ until: "2024-08-30", unitId: unit.id }) }]);
  });

  test("goes on from the last one; the other deadline has its own", async () => {
    await grant();
    expect((await office.refused(GRANT, { input: extension({ until: "2024-08-30" }) })).message).toContain("须晚于现在的 2024-08-30");
    await grant({ until: "2024-08-31" });
    await grant({ deadline: "CONTACT", until: "2024-08-22" });
    await expect(listed(office)).resolves.toEqual(expect.arrayContaining(["2024-08-22", "2024-08-31", "2024-08-30"]));
  });

  test.each<[string, object, string, string]>([
    ["the campaign's own day", { until: "2024-08-26" }, "INVALID_INPUT", "until"],
    ["a day that is over", { deadline: "CONTACT", until: "2024-08-20" }, "INVALID_INPUT", "until"],
    ["no reason", { reason: " " }, "INVALID_INPUT", "reason"],
    ["a unit that is not there", { unitId: NOBODY }, "NOT_FOUND", "unitId"],
    ["a campaign that is not there", { campaignId: NOBODY }, "NOT_FOUND", "campaignId"],
  ])("is refused with %s", async (_, fields, code, field) => {
    expect((await office.refused(GRANT, { input: extension(fields) })).extensions).toMatchObject({ code, field });
    await expect(listed(office)).resolves.toEqual([]);
  });

  test("today is the earliest day", async () => {
    await expect(grant({ deadline: "CONTACT", until: "2024-08-21" })).resolves.toBeTruthy();
  });

  test("is refused to a unit of the other seat, in a campaign that does not run, and where none are taken", async () => {
    expect((await other.refused(GRANT, { input: extension() })).extensions).toMatchObject({ code: "NOT_FOUND", field: "unitId" });
    for (const state of [CampaignState.DRAFT, CampaignState.CLOSED]) {
      const { id } = await desk.builders.aCampaign({ state });
      expect((await office.refused(GRANT, { input: extension({ campaignId: id }) })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
    }
    const strict = await desk.builders.aCampaign();
    await setRules(desk, strict.id, { R16: { lateEntryWithReason: false } });
    expect((await office.refused(GRANT, { input: extension({ campaignId: strict.id }) })).extensions).toMatchObject({ code: "RULES_BROKEN", findings: [{ rule: "R16", article: "三（五）" }] });
  });

  test("is the office's alone, and never changed", async () => {
    for (const role of Object.values(Role).filter((one) => one !== Role.OFFICE)) {
      const account = await desk.builders.anAccount(role, role === Role.UNIT ? { unit } : {});
      expect((await (await desk.as(account)).refused(GRANT, { input: extension() })).extensions.code).toBe("FORBIDDEN");
      const text = "insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, 'INDUSTRY', 'MATERIALS', '2024-09-30', 'x', $3, now())";
      expect(await past(desk, account, text, [campaignId, unit.id, account.displayName])).toBe("FORBIDDEN");
    }
    await grant();
    for (const text of ["update deadline_extensions set until = '2099-01-01'", "delete from deadline_extensions"]) expect(await past(desk, officer, text)).toBe("FORBIDDEN");
    await expect(desk.owner.query("update deadline_extensions set until = '2099-01-01'")).rejects.toThrow();
  });
});

describe("a unit's first contact (R16)", () => {
  const at = (time: string) => desk.setClock(new Date(`${time}+08:00`));

  test("is taken to the end of the last day in Shanghai, and not a second longer", async () => {
    at("2024-08-17T00:00:00");
    expect(await contact.refused(REGISTER, { input: person() })).toMatchObject({ message: "已过评选推荐工作联系表截止日期 2024-08-16。", extensions: { code: "DEADLINE_PASSED", remedy: expect.stringContaining("延期") } });
    const { rows } = await desk.owner.query("select from unit_contacts where campaign_id = $1", [campaignId]);
    expect(rows).toEqual([]);
    at("2024-08-16T23:59:59");
    await expect(contact.ask(REGISTER, { input: person() })).resolves.toBeTruthy();
    at("2024-09-30T09:00:00");
    await expect(contact.ask(REGISTER, { input: person({ name: "李样本" }) })).resolves.toBeTruthy(); // another one, or who takes over
  });

  test("is taken later by an extension of this unit's contact deadline, to its last day", async () => {
    await grant({ until: "2024-09-30" }); // of the materials: another deadline
    expect((await contact.refused(REGISTER, { input: person() })).extensions.code).toBe("DEADLINE_PASSED");
    await grant({ deadline: "CONTACT", until: "2024-08-23" });
    at("2024-08-24T00:00:00");
    expect((await contact.refused(REGISTER, { input: person() })).message).toContain("2024-08-23");
    at("2024-08-23T23:59:59");
    await expect(contact.ask(REGISTER, { input: person() })).resolves.toBeTruthy();
  });

  test("is registered by its office at any time", async () => {
    at("2024-09-30T09:00:00");
    await expect(office.ask(REGISTER, { input: person({ unitId: unit.id }) })).resolves.toBeTruthy();
  });

  test("has no deadline where the rule is off", async () => {
    await desk.owner.query("update rule_settings set enabled = false where campaign_id = $1 and rule = 'R16'", [campaignId]);
    await expect(contact.ask(REGISTER, { input: person() })).resolves.toBeTruthy();
  });
});
