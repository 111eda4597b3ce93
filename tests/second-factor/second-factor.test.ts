import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { RECOVERY_CODES } from "../../server/features/second-factor/recovery-codes";
import { anAccountWithPassword, PASSWORD } from "../accounts/browser-session";
import { useDesk } from "../support/desk";
import { attempt, codeOf, setUp } from "./authenticator";

const desk = useDesk();
const sql = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> => (await desk.owner.query(text, values)).rows as Row[];
const settings = (roles: Role[]) => sql("update security_settings set second_factor_roles = $1", roles);
const actions = async (id: string) => (await sql<{ action: string; outcome: string; code: string | null }>("select action, outcome, code from audit_events where subject_id = $1 order by id", id)).map(({ action, outcome, code }) => [action, outcome, code].filter(Boolean).join(" "));

const BEGIN = "mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret uri qr } }";
const CONFIRM = "mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { codes } }";
const RENEW = "mutation ($input: OwnSecondFactorInput!) { renewRecoveryCodes(input: $input) { codes } }";
const REMOVE = "mutation ($input: OwnSecondFactorInput!) { removeSecondFactor(input: $input) { since required recoveryCodesLeft } }";
const RESET = "mutation ($input: ResetSecondFactorInput!) { resetSecondFactor(input: $input) { id secondFactor } }";
const MINE = "{ me { secondFactor { since required recoveryCodesLeft } } }";

/** An account that has a second factor. */
async function withFactor(role = Role.AUDITOR) {
  const account = await anAccountWithPassword(desk, role);
  const { client } = await attempt(desk, account);
  return { account, client, ...(await setUp(desk, client)) };
}

describe("signing in with a second factor", () => {
  test("takes the password first, then a code, once; the trail has each step", async () => {
    const { account, secret } = await withFactor();
    await expect(attempt(desk, account, undefined, "Wrong-Horse-1")).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" });
    await expect(attempt(desk, account)).resolves.toMatchObject({ refused: "SECOND_FACTOR_REQUIRED", field: "totp" });
    const code = codeOf(secret);
    await expect(attempt(desk, account, code, "Wrong-Horse-1")).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS", field: undefined });
    await expect(attempt(desk, account, `${code.slice(0, 3)} ${code.slice(3)}`)).resolves.toMatchObject({ refused: null, needs: null });
    await expect(attempt(desk, account, code)).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS", field: "totp" });
    await expect(attempt(desk, account, codeOf(secret, -1))).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" });
    await expect(attempt(desk, account, codeOf(secret, 1))).resolves.toMatchObject({ refused: null });
    expect((await actions(account.id)).slice(1)).toEqual([
      ...["beginSecondFactor SUCCEEDED", "confirmSecondFactor SUCCEEDED", "login REFUSED WRONG_CREDENTIALS", "provePassword SUCCEEDED", "login REFUSED WRONG_CREDENTIALS"],
      ...["login SUCCEEDED", "login REFUSED WRONG_CREDENTIALS", "login REFUSED WRONG_CREDENTIALS", "login SUCCEEDED"],
    ]);
  });

  test.each([
    ["a code", ({ secret }: { secret: string; recovery: string[] }) => codeOf(secret)],
    ["a recovery code", ({ recovery }: { secret: string; recovery: string[] }) => recovery[0] ?? ""],
  ])("of many who send %s at once, one gets in", async (_, given) => {
    const { account, ...factor } = await withFactor();
    const totp = given(factor);
    const tries = await Promise.all(Array.from({ length: 4 }, () => attempt(desk, account, totp)));
    expect(tries.map(({ refused }) => refused ?? "in").sort()).toEqual([...Array<string>(3).fill("WRONG_CREDENTIALS"), "in"]);
  });

  test("a recovery code counts as its owner copied it, once, and the trail says that one was used", async () => {
    const { account, recovery, client } = await withFactor();
    expect(new Set(recovery).size).toBe(RECOVERY_CODES);
    for (const code of recovery) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    const [first = ""] = recovery;
    await expect(attempt(desk, account, ` ${first.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `)).resolves.toMatchObject({ refused: null });
    await expect(attempt(desk, account, first)).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" });
    await expect(client.ask(MINE)).resolves.toMatchObject({ me: { secondFactor: { since: expect.any(String), required: false, recoveryCodesLeft: RECOVERY_CODES - 1 } } });
    expect((await actions(account.id)).filter((action) => action.startsWith("useRecoveryCode"))).toEqual(["useRecoveryCode SUCCEEDED"]);
  });

  test("a new password from an administrator is not enough: the code is still asked for", async () => {
    const { account, secret } = await withFactor();
    const administrator = await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
    await administrator.ask("mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { id } }", { input: { id: account.id, version: 1, password: "Quite-Another-9" } });
    await expect(attempt(desk, account, undefined, "Quite-Another-9")).resolves.toMatchObject({ refused: "SECOND_FACTOR_REQUIRED" });
    await expect(attempt(desk, account, codeOf(secret), "Quite-Another-9")).resolves.toMatchObject({ refused: null, needs: "NEW_PASSWORD" });
  });

  test("somebody else's code and recovery code do not count", async () => {
    const [one, other] = [await withFactor(), await withFactor()];
    await expect(attempt(desk, one.account, other.recovery[0])).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" });
    await expect(attempt(desk, one.account, codeOf(other.secret))).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" });
    await expect(attempt(desk, other.account, other.recovery[0])).resolves.toMatchObject({ refused: null });
  });

  test("codes are not guessed: wrong ones lock the account, and a right password alone does not begin the count anew", async () => {
    const { account, secret } = await withFactor();
    const tries: (string | null)[] = [];
    for (const totp of ["000000", undefined, "000001", undefined, "000002", undefined, "000003", undefined, "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", "000004"]) tries.push((await attempt(desk, account, totp)).refused);
    const [wrong, missing] = ["WRONG_CREDENTIALS", "SECOND_FACTOR_REQUIRED"];
    expect(tries).toEqual([wrong, missing, wrong, missing, wrong, missing, wrong, missing, wrong, "SIGN_IN_LOCKED"]);
    await expect(attempt(desk, account, codeOf(secret))).resolves.toMatchObject({ refused: "SIGN_IN_LOCKED" });
  });
});

describe("an account whose role needs a second factor", () => {
  afterEach(() => settings([]));

  test("gets a session for setting it up and for nothing else, and goes on in it", async () => {
    const account = await anAccountWithPassword(desk, Role.OFFICE);
    await settings([Role.OFFICE]);
    const { client, needs } = await attempt(desk, account);
    expect(needs).toBe("SECOND_FACTOR_SETUP");
    for (const query of ["{ me { account { id } } }", "{ campaigns { totalCount } }"]) expect((await client.refused(query)).extensions.code).toBe("SECOND_FACTOR_SETUP_REQUIRED");
    const { secret } = await setUp(desk, client);
    await expect(client.ask("{ me { account { seat } secondFactor { required } } }")).resolves.toEqual({ me: { account: { seat: Seat.INDUSTRY }, secondFactor: { required: true } } });
    await expect(attempt(desk, account)).resolves.toMatchObject({ refused: "SECOND_FACTOR_REQUIRED" });
    await expect(attempt(desk, account, codeOf(secret))).resolves.toMatchObject({ refused: null, needs: null });
    expect((await client.refused(REMOVE, { input: { password: PASSWORD, totp: codeOf(secret, 1) } })).extensions.code).toBe("SECOND_FACTOR_KEPT");
  });

  test("sets none up under a password that somebody else made", async () => {
    const account = await anAccountWithPassword(desk);
    await sql("update credentials set must_change = true where account_id = $1", account.id);
    await settings([Role.AUDITOR]);
    const { client, needs } = await attempt(desk, account);
    expect(needs).toBe("NEW_PASSWORD");
    expect((await client.refused(BEGIN, { input: { password: PASSWORD } })).extensions.code).toBe("PASSWORD_CHANGE_REQUIRED");
    await client.send("mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }", { input: { currentPassword: PASSWORD, newPassword: "Quite-Another-9" } });
    expect((await client.refused("{ me { sessionId } }")).extensions.code).toBe("SECOND_FACTOR_SETUP_REQUIRED");
    expect((await client.ask(BEGIN, { input: { password: "Quite-Another-9" } })).beginSecondFactor).toMatchObject({ uri: expect.stringContaining(`:${account.username}?`), qr: expect.stringMatching(/^<svg .*<\/svg>$/s) });
  });
});

describe("changing one's own", () => {
  test("asks for password and code again, and refuses without a trace in the data", async () => {
    const { account, client, secret } = await withFactor();
    const before = await sql("select * from second_factors where account_id = $1", account.id);
    const cases: [string, object, string, string | undefined][] = [
      [BEGIN, { password: "Wrong-Horse-1", totp: codeOf(secret) }, "WRONG_CREDENTIALS", "password"],
      [BEGIN, { password: PASSWORD }, "SECOND_FACTOR_REQUIRED", "totp"],
      [RENEW, { password: PASSWORD, totp: "000000" }, "WRONG_CREDENTIALS", "totp"],
      [REMOVE, { password: "Wrong-Horse-1", totp: codeOf(secret) }, "WRONG_CREDENTIALS", "password"],
      [REMOVE, { password: PASSWORD, totp: "AAAA-AAAA" }, "WRONG_CREDENTIALS", "totp"],
    ];
    for (const [query, input, code, field] of cases) expect((await client.refused(query, { input })).extensions).toMatchObject({ code, field });
    expect(await sql("select * from second_factors where account_id = $1", account.id)).toEqual(before);
    // An open session is no place to guess on either.
    expect((await client.refused(RENEW, { input: { password: PASSWORD, totp: codeOf(secret) } })).extensions.code).toBe("SIGN_IN_LOCKED");
  });

  test("another authenticator takes over when its first code comes, not before; other sessions end", async () => {
    const { account, client, secret, recovery } = await withFactor();
    const elsewhere = await attempt(desk, account, codeOf(secret));
    const { beginSecondFactor } = await client.ask<{ beginSecondFactor: { secret: string } }>(BEGIN, { input: { password: PASSWORD, totp: recovery[0] } });
    expect((await client.refused(CONFIRM, { input: { totp: codeOf(secret, 1) } })).extensions).toMatchObject({ code: "WRONG_CREDENTIALS", field: "totp" });
    await expect(attempt(desk, account, codeOf(secret, 1))).resolves.toMatchObject({ refused: null });
    const { confirmSecondFactor } = await client.ask<{ confirmSecondFactor: { codes: string[] } }>(CONFIRM, { input: { totp: codeOf(beginSecondFactor.secret) } });
    expect((await elsewhere.client.refused(MINE)).extensions.code).toBe("UNAUTHENTICATED");
    await expect(attempt(desk, account, codeOf(beginSecondFactor.secret))).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" }); // the first code is used up
    await expect(attempt(desk, account, recovery[1])).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" });
    await expect(attempt(desk, account, confirmSecondFactor.codes[1])).resolves.toMatchObject({ refused: null });
    expect((await client.refused(CONFIRM, { input: { totp: codeOf(beginSecondFactor.secret) } })).extensions.code).toBe("NOT_FOUND");
  });

  test("new recovery codes end the old ones; what is removed is asked for no more; where there is none, nothing is done", async () => {
    const { account, client, secret, recovery } = await withFactor();
    const { renewRecoveryCodes } = await client.ask<{ renewRecoveryCodes: { codes: string[] } }>(RENEW, { input: { password: PASSWORD, totp: codeOf(secret) } });
    await expect(attempt(desk, account, recovery[0])).resolves.toMatchObject({ refused: "WRONG_CREDENTIALS" });
    await expect(client.ask(REMOVE, { input: { password: PASSWORD, totp: renewRecoveryCodes.codes[0] } })).resolves.toEqual({ removeSecondFactor: { since: null, required: false, recoveryCodesLeft: 0 } });
    await expect(attempt(desk, account)).resolves.toMatchObject({ refused: null });
    for (const query of [RENEW, REMOVE]) expect((await client.refused(query, { input: { password: PASSWORD, totp: "123456" } })).extensions.code).toBe("NOT_FOUND");
  });

  test("nothing that is kept gives a secret or a recovery code away", async () => {
    const { secret, recovery } = await withFactor();
    const kept = JSON.stringify([await sql("select encode(secret_sealed, 'escape') from second_factors"), await sql("select encode(code_hash, 'escape') from recovery_codes"), await sql("select * from audit_events")]);
    for (const text of [secret, ...recovery, ...recovery.map((code) => code.replaceAll("-", ""))]) expect(kept).not.toContain(text);
  });
});

describe("resetting somebody else's", () => {
  test("is the security administrator's, with a reason; sessions end and the password is enough again", async () => {
    const { account, client } = await withFactor();
    const security = await desk.as(await desk.builders.anAccount(Role.SECURITY_ADMINISTRATOR));
    await expect(security.ask(RESET, { input: { id: account.id, version: 1, reason: "当面核实，手机遗失" } })).resolves.toEqual({ resetSecondFactor: { id: account.id, secondFactor: false } });
    expect((await client.refused(MINE)).extensions.code).toBe("UNAUTHENTICATED");
    await expect(attempt(desk, account)).resolves.toMatchObject({ refused: null });
    expect(await sql("select 1 from recovery_codes where account_id = $1", account.id)).toEqual([]);
    const [{ detail } = { detail: {} }] = await sql<{ detail: object }>("select detail from audit_events where action = 'resetSecondFactor' and subject_id = $1", account.id);
    expect(detail).toMatchObject({ reason: "当面核实，手机遗失" });
    expect((await security.refused(RESET, { input: { id: account.id, version: 1, reason: "再来一次" } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "id" });
  });

  test.each([Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR, Role.OFFICE, Role.LEADING_GROUP])("is not the %s's", async (role) => {
    const { account } = await withFactor();
    const client = await desk.as(await desk.builders.anAccount(role));
    expect((await client.refused(RESET, { input: { id: account.id, version: 1, reason: "手机遗失" } })).extensions.code).toBe("FORBIDDEN");
    expect(await sql("select second_factor from accounts where id = $1", account.id)).toEqual([{ second_factor: true }]);
  });

  test("is never one's own: refused by the verb, and by the database", async () => {
    const { account, client } = await withFactor(Role.SECURITY_ADMINISTRATOR);
    expect((await client.refused(RESET, { input: { id: account.id, version: 1, reason: "手机遗失" } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "id" });
    await desk.owner.query("begin; set local role desk_security_administrator");
    await desk.owner.query("select set_config('app.account_id', $1, true)", [account.id]);
    await desk.owner.query("delete from recovery_codes; delete from second_factors; reset role");
    const left = await sql("select account_id from second_factors");
    await desk.owner.query("rollback");
    expect(left).toEqual([{ account_id: account.id }]);
  });
});
