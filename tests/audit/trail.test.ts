import { randomUUID } from "node:crypto";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { creditCode } from "../../server/demonstration/invented-numbers";
import { anAccountWithPassword, PASSWORD, Tab } from "../accounts/browser-session";
import { aScene, act, operation, personInput, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { next } from "../support/builders";
import { useDesk } from "../support/desk";
import { ACTS_WITHOUT_ROW, actsOfCommunication } from "./acts-of-communication";
import { ACTS_OF_RESULTS } from "./acts-of-results";
import { actsOfRules } from "./acts-of-rules";

const desk = useDesk();
let scene: Scene;
let admin: ApiClient;
let security: ApiClient;
let auditor: ApiClient;
beforeAll(async () => {
  scene = await aScene(desk, { places: 20 });
  admin = await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
  security = await desk.as(await desk.builders.anAccount(Role.SECURITY_ADMINISTRATOR));
  auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
  await trail(); // a look that is written; those of the next minute are counted
});

interface AuditEvent {
  action: string;
  actorName: string;
  role: string | null;
  seat: string | null;
  unitId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  outcome: string;
  code: string | null;
  detail: Record<string, unknown>;
  address: string;
}
/** What an act answers with: what it was done to, or the account that got a key. */
interface Subject {
  id?: string;
  account?: { id: string };
}
const EVENTS = "{ auditEvents(first: 200) { nodes { action actorId actorName role seat unitId subjectType subjectId outcome code detail address occurredAt } } }";
const trail = async () => (await auditor.ask<{ auditEvents: { nodes: AuditEvent[] } }>(EVENTS)).auditEvents.nodes;
/** What an act adds to the trail, oldest first. */
const events = async (doing: () => Promise<unknown>): Promise<AuditEvent[]> => {
  const before = (await desk.owner.query("select count(*)::int as n from audit_events")).rows[0].n as number;
  await doing();
  const { n } = (await desk.owner.query("select count(*)::int as n from audit_events")).rows[0];
  return n === before ? [] : (await trail()).slice(0, n - before).reverse();
};
const draft = () => act(scene.contact, "createNomination", personInput(scene));

/** Recorded by themselves, in the trail of `tests/second-factor`. */
/** tests/second-factor, tests/sessions */
const BY_THE_OWNER = ["endOwnSession", "beginSecondFactor", "confirmSecondFactor", "renewRecoveryCodes", "removeSecondFactor"];
const waiting = async () => {
  const { id } = await desk.builders.anAccount(Role.AUDITOR);
  await desk.owner.query("update accounts set state = 'PENDING' where id = $1", [id]);
  return { id, version: 1 };
};
const withFactor = async () => {
  const { id } = await desk.builders.anAccount(Role.AUDITOR);
  await desk.owner.query("insert into second_factors (account_id, secret_sealed, confirmed_at) values ($1, '\\x00', now())", [id]);
  return id;
};

const SETTINGS = "{ securitySettings { id version passwordMinLength passwordMinKinds passwordMaxAgeDays passwordHistory lockAfterFailures lockMinutes addressFailures idleMinutes sessionHours secondFactorRoles approveAccounts } }";

describe("each act leaves one event with who, as what, on what:", () => {
  const verb = (name: string, type: string) => `mutation ($input: ${type}!) { it: ${name}(input: $input) { id version } }`;
  const contactOf = async () => desk.builders.aContact(scene.campaign, scene.unit);
  const member = async () => (await scene.office.ask<{ it: { id: string } }>(verb("createOfficeMember", "CreateOfficeMemberInput"), { input: memberInput() })).it;
  const memberInput = () => ({ campaignId: scene.campaign.id, body: "OFFICE", name: "孙样本", position: "STAFF", organization: "省工信厅", post: "干部" });
  const contactInput = () => ({ campaignId: scene.campaign.id, name: "张样本", post: "科长", officePhone: "024-12345678", mobile: "13900000001", email: "a@example.cn" });
  const submitted = async () => {
    const { id, version } = await draft();
    return act(scene.contact, "submitNomination", { id, version });
  };

  const aRegisteredOperation = async (): Promise<string> => {
    const text = "query whoAmI { me { permissions } }";
    const { rows } = await desk.owner.query("insert into registered_operations (account_id, name, document, sha256, registered_by) values ($1, 'whoAmI', $2, encode(sha256(convert_to($2, 'UTF8')), 'hex'), '管理员') returning id", [(await desk.builders.anAccount(Role.INTEGRATION)).id, text]);
    return rows[0].id;
  };

  const ACTS: Record<string, () => Promise<{ by: "contact" | "office" | "admin" | "security"; text: string; input: object; type: string }>> = {
    createNomination: async () => ({ by: "contact", text: operation("createNomination", "{ id version }"), input: personInput(scene), type: "Nomination" }),
    updateNomination: async () => ({ by: "contact", text: operation("updateNomination", "{ id version }"), input: { id: (await draft()).id, version: 1, name: "改" }, type: "Nomination" }),
    submitNomination: async () => ({ by: "contact", text: operation("submitNomination", "{ id version }"), input: { id: (await draft()).id, version: 1 }, type: "Nomination" }),
    withdrawNomination: async () => ({ by: "contact", text: operation("withdrawNomination", "{ id version }"), input: { id: (await draft()).id, version: 1, reason: "放弃" }, type: "Nomination" }),
    returnNomination: async () => ({ by: "office", text: operation("returnNomination", "{ id version }"), input: { id: (await submitted()).id, version: 2, opinion: "请补充" }, type: "Nomination" }),
    approveNomination: async () => ({ by: "office", text: operation("approveNomination", "{ id version }"), input: { id: (await submitted()).id, version: 2, opinion: "同意" }, type: "Nomination" }),
    rejectNomination: async () => ({ by: "office", text: operation("rejectNomination", "{ id version }"), input: { id: (await submitted()).id, version: 2, opinion: "不予推荐" }, type: "Nomination" }),
    createWorkplace: async () => ({ by: "contact", text: verb("createWorkplace", "CreateWorkplaceInput"), input: { name: "示例公司", creditCode: creditCode(WorkplaceNature.GOVERNMENT, next()), nature: "GOVERNMENT" }, type: "Workplace" }),
    updateWorkplace: async () => ({ by: "contact", text: verb("updateWorkplace", "UpdateWorkplaceInput"), input: { id: (await desk.builders.aWorkplace(scene.unit)).id, version: 1, name: "改" }, type: "Workplace" }),
    registerContact: async () => ({ by: "contact", text: verb("registerContact", "RegisterContactInput"), input: contactInput(), type: "UnitContact" }),
    updateContact: async () => ({ by: "office", text: verb("updateContact", "UpdateContactInput"), input: { id: (await contactOf()).id, version: 1, post: "处长" }, type: "UnitContact" }),
    removeContact: async () => ({ by: "contact", text: "mutation ($input: ReferenceInput!) { it: removeContact(input: $input) }", input: { id: (await contactOf()).id, version: 1 }, type: "UnitContact" }),
    createRecommendingUnit: async () => ({ by: "office", text: verb("createRecommendingUnit", "CreateRecommendingUnitInput"), input: { code: `made-${next()}`, name: "示例", shortName: "示例", kind: "CITY" }, type: "RecommendingUnit" }),
    updateRecommendingUnit: async () => ({ by: "office", text: verb("updateRecommendingUnit", "UpdateRecommendingUnitInput"), input: { id: (await desk.builders.aUnit()).id, version: 1, name: "改" }, type: "RecommendingUnit" }),
    removeRecommendingUnit: async () => ({ by: "office", text: "mutation ($input: ReferenceInput!) { it: removeRecommendingUnit(input: $input) }", input: { id: (await desk.builders.aUnit()).id, version: 1 }, type: "RecommendingUnit" }),
    createOfficeMember: async () => ({ by: "office", text: verb("createOfficeMember", "CreateOfficeMemberInput"), input: memberInput(), type: "OfficeMember" }),
    updateOfficeMember: async () => ({ by: "office", text: verb("updateOfficeMember", "UpdateOfficeMemberInput"), input: { id: (await member()).id, version: 1, post: "处长" }, type: "OfficeMember" }),
    removeOfficeMember: async () => ({ by: "office", text: "mutation ($input: ReferenceInput!) { it: removeOfficeMember(input: $input) }", input: { id: (await member()).id, version: 1 }, type: "OfficeMember" }),
    adjustQuota: async () => {
      const { rows } = await desk.owner.query("select id, version from quotas where unit_id = $1 and award_id = $2", [scene.unit.id, scene.forCollectives.id]);
      return { by: "office", text: verb("adjustQuota", "AdjustQuotaInput"), input: { ...rows[0], places: 21, reason: "增加" }, type: "Quota" };
    },
    createAccount: async () => ({ by: "admin", text: verb("createAccount", "CreateAccountInput"), input: { username: `made-${next()}`, displayName: "某人", role: "AUDITOR", password: PASSWORD }, type: "Account" }),
    updateAccount: async () => ({ by: "admin", text: verb("updateAccount", "UpdateAccountInput"), input: { id: (await desk.builders.anAccount(Role.AUDITOR)).id, version: 1, displayName: "改" }, type: "Account" }),
    disableAccount: async () => ({ by: "admin", text: verb("disableAccount", "ReferenceInput"), input: { id: (await desk.builders.anAccount(Role.AUDITOR)).id, version: 1 }, type: "Account" }),
    enableAccount: async () => ({ by: "admin", text: verb("enableAccount", "ReferenceInput"), input: { id: (await desk.builders.anAccount(Role.AUDITOR)).id, version: 1 }, type: "Account" }),
    resetPassword: async () => ({ by: "admin", text: verb("resetPassword", "ResetPasswordInput"), input: { id: (await anAccountWithPassword(desk)).id, version: 1, password: PASSWORD }, type: "Account" }),
    approveAccount: async () => ({ by: "security", text: verb("approveAccount", "ReferenceInput"), input: await waiting(), type: "Account" }),
    approveAccounts: async () => ({ by: "security", text: verb("approveAccounts", "ApproveAccountsInput"), input: { references: [await waiting()] }, type: "Account" }),
    rejectAccount: async () => ({ by: "security", text: verb("rejectAccount", "RejectAccountInput"), input: { ...(await waiting()), reason: "与申请表不符" }, type: "Account" }),
    resetSecondFactor: async () => ({ by: "security", text: verb("resetSecondFactor", "ResetSecondFactorInput"), input: { id: await withFactor(), version: 1, reason: "手机遗失" }, type: "Account" }),
    unlockAccount: async () => ({ by: "security", text: verb("unlockAccount", "UnlockAccountInput"), input: { id: (await desk.builders.anAccount(Role.AUDITOR)).id }, type: "Account" }),
    updateSecuritySettings: async () => ({ by: "security", text: verb("updateSecuritySettings", "UpdateSecuritySettingsInput"), input: (await security.ask<{ securitySettings: object }>(SETTINGS)).securitySettings, type: "SecuritySettings" }),
    registerOperation: async () => ({ by: "admin", text: "mutation ($input: RegisterOperationInput!) { it: registerOperation(input: $input) { id } }", input: { accountId: (await desk.builders.anAccount(Role.INTEGRATION)).id, document: "query whoAmI { me { permissions } }" }, type: "RegisteredOperation" }),
    removeOperation: async () => ({ by: "admin", text: "mutation ($input: RemoveOperationInput!) { it: removeOperation(input: $input) }", input: { id: await aRegisteredOperation() }, type: "RegisteredOperation" }),
    issueApiKey: async () => ({ by: "admin", text: "mutation ($input: IssueApiKeyInput!) { it: issueApiKey(input: $input) { account { id } } }", input: { accountId: (await desk.builders.anAccount(Role.INTEGRATION)).id }, type: "Account" }),
    ...actsOfRules(desk, () => scene),
    ...actsOfCommunication(desk, () => scene),
  };

  /** What is done again as often as it is asked for: each look at a number is one of its own. */
  const EACH_TIME = ["revealPersonalData"];

  test.each(Object.keys(ACTS))("%s", async (action) => {
    const { by, text, input, type } = (await ACTS[action]?.()) ?? { by: "admin", text: "", input: {}, type: "" };
    const client = { ...scene, admin, security }[by];
    const answers: { it: string | Subject | Subject[] }[] = [];
    // Sent twice with one key, as by somebody whom the first answer did not reach, it is done once and answered twice.
    const key = { "idempotency-key": randomUUID() };
    const [event, ...more] = await events(async () => answers.push(await client.ask(text, { input }, key), await client.ask(text, { input }, key)));
    expect(answers[1]).toEqual(answers[0]);
    const [it = ""] = [answers[0]?.it ?? ""].flat();
    const subjectId = typeof it === "string" ? it : (it.id ?? it.account?.id);
    expect(more).toHaveLength(EACH_TIME.includes(action) ? 1 : 0);
    const { rows } = await desk.owner.query("select display_name, role, seat, unit_id from accounts where id = $1", [(event as { actorId?: string } | undefined)?.actorId]);
    expect(rows).toHaveLength(1);
    expect(event).toMatchObject({ action, subjectType: type, subjectId, outcome: "SUCCEEDED", code: null, address: "127.0.0.1" });
    expect([event?.actorName, event?.role, event?.seat, event?.unitId]).toEqual([rows[0].display_name, rows[0].role, rows[0].seat, rows[0].unit_id]);
    const expectedRole = { contact: Role.UNIT, office: Role.OFFICE, admin: Role.SYSTEM_ADMINISTRATOR, security: Role.SECURITY_ADMINISTRATOR }[by];
    expect([event?.role, event?.seat]).toEqual([expectedRole, by === "admin" || by === "security" ? null : Seat.INDUSTRY]);
    expect(Object.keys(event?.detail ?? {}).length).toBeGreaterThan(0);
  });

  test("no act is forgotten here", async () => {
    const { __schema } = await auditor.ask<{ __schema: { mutationType: { fields: { name: string }[] } } }>("{ __schema { mutationType { fields { name } } } }");
    // What is only being typed is no act, nor is how somebody likes their screen (see tests/form-drafts and tests/sessions); exports and prints: beside.test.ts.
    const elsewhere = [...ACTS_OF_RESULTS, ...ACTS_WITHOUT_ROW, "saveFormDraft", "discardFormDraft", "savePreferences", "recordExport", "recordPrint", "endSession", "allocateQuotas", "login", "logout", "refreshSession", "changePassword", ...BY_THE_OWNER];
    expect(__schema.mutationType.fields.map(({ name }) => name).sort()).toEqual([...Object.keys(ACTS), ...elsewhere].sort());
  });

  test("allocateQuotas: one for each quota, none of them as long as the whole table", async () => {
    const units = await Promise.all(Array.from({ length: 15 }, () => desk.builders.aUnit()));
    const allocations = units.map(({ id }) => ({ unitId: id, awardId: scene.forPersons.id, places: 1 }));
    const input = { campaignId: scene.campaign.id, reason: "首次分配", allocations };
    const answers: { it: { id: string }[] }[] = [];
    const added = await events(async () => answers.push(await scene.office.ask("mutation ($input: AllocateQuotasInput!) { it: allocateQuotas(input: $input) { id } }", { input })));
    expect(added.map(({ subjectId }) => subjectId).sort()).toEqual(answers[0]?.it.map(({ id }) => id).sort());
    expect(added[0]?.detail).toMatchObject({ reason: "首次分配", allocations: [...allocations.slice(0, 10), "… 5 more"] });
  });
});

describe("what is refused leaves one event with its code:", () => {
  test.each<[string, () => Promise<{ client: ApiClient; text: string; input: object }>, string]>([
    ["a conflict", async () => ({ client: scene.contact, text: operation("submitNomination"), input: { id: (await draft()).id, version: 9 } }), "CONFLICT"],
    ["a wrong state", async () => ({ client: scene.office, text: operation("approveNomination"), input: { id: (await draft()).id, version: 1, opinion: "同意" } }), "WRONG_STATE"],
    ["another's row", async () => ({ client: (await aScene(desk)).contact, text: operation("submitNomination"), input: { id: (await draft()).id, version: 1 } }), "NOT_FOUND"],
    ["another unit's name", async () => ({ client: scene.contact, text: operation("createNomination"), input: personInput(scene, { unitId: (await desk.builders.aUnit()).id }) }), "FORBIDDEN"],
    ["R03", async () => ({ client: scene.contact, text: operation("submitNomination"), input: { id: (await act(scene.contact, "createNomination", { ...personInput(scene), awardId: scene.campaign.awards[2]?.id })).id, version: 1 } }), "QUOTA_EXCEEDED"],
    ["R20", async () => {
      const input = personInput(scene);
      await act(scene.contact, "createNomination", input);
      return { client: scene.contact, text: operation("createNomination"), input };
    }, "ALREADY_NOMINATED"],
    ["a contradiction", async () => ({ client: scene.contact, text: operation("createNomination"), input: personInput(scene, { person: { ...personInput(scene).person, birthDate: "1950-01-01" } }) }), "INVALID_INPUT"],
  ])("%s", async (_, arrange, code) => {
    const { client, text, input } = await arrange();
    const added = await events(() => client.refused(text, { input }));
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({ outcome: "REFUSED", code, subjectId: "id" in input ? input.id : null, subjectType: "Nomination", address: "127.0.0.1" });
  });

  test("an unexpected fault, by which nothing of the database's is told", async () => {
    const { id } = await draft();
    await desk.owner.query("alter table nomination_events rename column reason to grounds");
    const added = await events(() => scene.contact.refused(operation("submitNomination"), { input: { id, version: 1 } }));
    await desk.owner.query("alter table nomination_events rename column grounds to reason");
    expect(added).toMatchObject([{ action: "submitNomination", outcome: "REFUSED", code: "INTERNAL", subjectId: id }]);
  });

  test("nothing where nobody is signed in: there is nobody to name", async () => {
    expect(await events(() => desk.anybody.refused(operation("createNomination"), { input: personInput(scene) }))).toEqual([]);
  });
});

describe("signing in", () => {
  test("leaves an event for each success and each failure, with the account where there is one of that name", async () => {
    const account = await anAccountWithPassword(desk);
    const added = await events(async () => {
      const tab = new Tab(desk.app);
      await tab.login(account.username, PASSWORD);
      await tab.login(account.username, "Wrong-Horse-7");
      await tab.login("nobody-here", PASSWORD);
    });
    const common = { action: "login", subjectType: "Account", seat: null, unitId: null, address: "127.0.0.1" };
    const known = { ...common, actorId: account.id, actorName: account.displayName, role: Role.AUDITOR, subjectId: account.id, detail: { username: account.username } };
    expect(added).toEqual([
      { ...known, outcome: "SUCCEEDED", code: null, occurredAt: expect.any(String) },
      { ...known, outcome: "REFUSED", code: "WRONG_CREDENTIALS", occurredAt: expect.any(String) },
      { ...common, actorId: null, actorName: "nobody-here", role: null, subjectId: null, detail: { username: "nobody-here" }, outcome: "REFUSED", code: "WRONG_CREDENTIALS", occurredAt: expect.any(String) },
    ]);
  });

  test("is dated in real time, whatever the domain clock says", async () => {
    const account = await anAccountWithPassword(desk);
    const [event] = await events(() => new Tab(desk.app).login(account.username, PASSWORD));
    expect(Math.abs(Date.parse((event as unknown as { occurredAt: string }).occurredAt) - Date.now())).toBeLessThan(60_000);
  });
});

test("reading leaves nothing, but for reading the trail itself (beside.test.ts)", async () => {
  const { id } = await draft();
  const added = await events(async () => {
    await scene.contact.ask("query ($id: ID!) { me { account { id } } nomination(id: $id) { id name } nominations { nodes { id } } quotas { nodes { id } } }", { id });
    await auditor.ask(EVENTS);
    await scene.office.ask("query ($id: ID!) { campaignProgress(campaignId: $id) { today } myTasks(campaignId: $id) { kind } }", { id: scene.campaign.id });
  });
  expect(added).toEqual([]);
});

test("two acts in one request are two events, in their order", async () => {
  const [one, two] = [await draft(), await draft()];
  const text = `mutation ($a: ReferenceInput!, $b: WithdrawNominationInput!) { first: submitNomination(input: $a) { id } second: withdrawNomination(input: $b) { id } }`;
  const added = await events(() => scene.contact.ask(text, { a: { id: one.id, version: 1 }, b: { id: two.id, version: 1, reason: "放弃" } }));
  expect(added.map(({ action, subjectId }) => [action, subjectId])).toEqual([["submitNomination", one.id], ["withdrawNomination", two.id]]);
});

test("nobody but the auditor reads the trail", async () => {
  for (const client of [admin, scene.contact, scene.office, await desk.as(await desk.builders.anAccount(Role.SECURITY_ADMINISTRATOR))]) {
    expect((await client.refused(EVENTS)).extensions.code).toBe("FORBIDDEN");
  }
});
