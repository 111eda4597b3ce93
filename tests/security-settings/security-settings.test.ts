import { Role } from "../../server/features/accounts/role";
import { BOUNDS } from "../../server/features/security-settings/bounds";
import { useDatabase } from "../support/database";
import { useDesk } from "../support/desk";
import { Client } from "pg";

const desk = useDesk();
const FIELDS = "id version passwordMinLength passwordMinKinds passwordMaxAgeDays passwordHistory lockAfterFailures lockMinutes addressFailures idleMinutes sessionHours secondFactorRoles approveAccounts";
const READ = `{ securitySettings { ${FIELDS} } }`;
const SET = `mutation ($input: UpdateSecuritySettingsInput!) { updateSecuritySettings(input: $input) { ${FIELDS} } }`;
const by = async (role: Role) => desk.as(await desk.builders.anAccount(role));
const settings = async () => (await (await by(Role.SECURITY_ADMINISTRATOR)).ask<{ securitySettings: Record<string, unknown> }>(READ)).securitySettings;
const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

describe("as a desk is made", () => {
  const database = useDatabase();

  test("it is strict: what GB/T 22239-2019 level 3 and ASVS 5 level 2 ask", async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query("select * from security_settings");
    await owner.end();
    expect(rows).toEqual([
      {
        ...{ id: expect.any(String), version: 1, password_min_length: 10, password_min_kinds: 3, password_max_age_days: 90, password_history: 5 },
        ...{ lock_after_failures: 5, lock_minutes: 15, address_failures: 50, idle_minutes: 30, session_hours: 12, approve_accounts: true },
        second_factor_roles: ["AUDITOR", "LEADING_GROUP", "OFFICE", "SECURITY_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR"],
      },
    ]);
  });
});

test.each([Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR])("%s reads it", async (role) => {
  expect((await (await by(role)).ask(READ)).securitySettings).toMatchObject({ passwordMinLength: 10, approveAccounts: false });
});

test.each(Object.values(Role))("%s sets it only as the security administrator, nobody else changes anything", async (role) => {
  const before = await settings();
  const unit = role === Role.UNIT ? await desk.builders.aUnit() : undefined;
  const client = await desk.as(await desk.builders.anAccount(role, { unit }));
  const { errors } = await client.send(SET, { input: { ...before, lockMinutes: 20 } });
  if (role === Role.SECURITY_ADMINISTRATOR) expect(errors).toBeUndefined();
  else {
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await settings()).toEqual(before);
  }
});

test.each(Object.entries(BOUNDS))("%s stays between %p, at the API and in the database", async (column, [least, most]) => {
  const client = await by(Role.SECURITY_ADMINISTRATOR);
  for (const wrong of [least - 1, most + 1]) {
    const before = await settings();
    expect((await client.refused(SET, { input: { ...before, [camel(column)]: wrong } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: camel(column) });
    await expect(desk.owner.query(`update security_settings set ${column} = $1`, [wrong])).rejects.toMatchObject({ constraint: "security_settings_bounds" });
    expect(await settings()).toEqual(before);
  }
  const kept = await settings();
  for (const right of [least, most, kept[camel(column)]]) await client.ask(SET, { input: { ...(await settings()), [camel(column)]: right } });
});

test("roles are kept once, in order; an integration has no second factor; there is one row", async () => {
  const client = await by(Role.SECURITY_ADMINISTRATOR);
  const { updateSecuritySettings } = await client.ask(SET, { input: { ...(await settings()), secondFactorRoles: ["OFFICE", "AUDITOR", "OFFICE"] } });
  expect(updateSecuritySettings).toMatchObject({ secondFactorRoles: ["AUDITOR", "OFFICE"] });
  expect((await client.refused(SET, { input: { ...(await settings()), secondFactorRoles: ["INTEGRATION"] } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "secondFactorRoles" });
  await expect(desk.owner.query("update security_settings set second_factor_roles = '{INTEGRATION}'")).rejects.toMatchObject({ constraint: "security_settings_roles" });
  await expect(desk.owner.query("insert into security_settings select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).* from security_settings s")).rejects.toMatchObject({ constraint: "security_settings_one_row" });
});

test("an older version is a conflict", async () => {
  const client = await by(Role.SECURITY_ADMINISTRATOR);
  const { version, ...rest } = await settings();
  expect((await client.refused(SET, { input: { ...rest, version: Number(version) - 1 } })).extensions.code).toBe("CONFLICT");
});

test("anybody is told what a password has to be made of, and nothing more", async () => {
  expect((await desk.anybody.ask("{ passwordPolicy { minLength minKinds history maxAgeDays } }")).passwordPolicy).toEqual({ minLength: 10, minKinds: 3, history: 5, maxAgeDays: 0 });
  expect((await desk.anybody.refused(READ)).extensions.code).toBe("UNAUTHENTICATED");
});
