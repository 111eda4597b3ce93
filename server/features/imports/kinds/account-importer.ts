import { Account } from "../../accounts/account";
import { createAccount } from "../../accounts/create-account";
import { CreateAccountInput, UpdateAccountInput } from "../../accounts/inputs";
import { Role } from "../../accounts/role";
import { updateAccount } from "../../accounts/update-account";
import { SEAT_NAMES } from "../../papers/dossier/words";
import { RecommendingUnit } from "../../units/recommending-unit";
import type { ImportAct, Importer, ReadTable, RowPlan } from "../importer";
import { accountRow, ACCOUNTS_SHAPE, ROLE_NAMES } from "./account-shape";
import { UnitFinder } from "./find-unit";
import { codeOf, detail, planOf, refusals, refuseRepeated, repeatedIn, type Row, rowsIn, textIn, wrong } from "./row";

type Step = { create: CreateAccountInput } | { update: UpdateAccountInput };

const accountsOf = ({ manager }: ImportAct): Promise<Account[]> => manager.find(Account, { relations: { unit: true }, order: { username: "ASC" } });
const nameIn = (row: Row): string => (textIn(row, "username") ?? "").toLowerCase();

/** Accounts, known by their user name. First passwords stand in the file alone: in no row, detail or trail. */
export const accountImporter: Importer<Step> = {
  roles: [Role.SYSTEM_ADMINISTRATOR],
  shape: () => Promise.resolve(ACCOUNTS_SHAPE),
  template: async (act) => ({
    title: "账号",
    notes: ["以用户名识别账号；已有账号只能改显示名称。新账号须填初始密码，导入后请妥善保管或删除本文件。"],
    rows: (await accountsOf(act)).map((account, i) => accountRow(i + 1, account)),
  }),
  plan: async (act, [table]) => (table ? plan(act, table) : []),
  apply: async (act, step) => [("create" in step ? await createAccount(act, step.create) : await updateAccount(act, step.update)).id],
};

async function plan(act: ImportAct, table: ReadTable): Promise<RowPlan<Step>[]> {
  const known = new Map((await accountsOf(act)).map((account) => [account.username, account]));
  const finder = new UnitFinder(await act.manager.find(RecommendingUnit));
  const rows = rowsIn(table);
  const repeated = repeatedIn(rows, (row) => nameIn(row) || null);
  const plans: RowPlan<Step>[] = [];
  for (const row of rows) {
    const [username, displayName, password, unitName] = [nameIn(row), textIn(row, "displayName") ?? "", textIn(row, "password"), textIn(row, "unit")];
    const problems = refuseRepeated(row, repeated, "username", { zh: `用户名“${username}”`, en: `The user name ${username}` });
    const { unit, problem } = unitName === null ? {} : finder.in(row, "unit", unitName, null);
    if (problem) problems.push(problem);
    const [role, seat] = [codeOf(ROLE_NAMES, textIn(row, "role")), codeOf(SEAT_NAMES, textIn(row, "seat"))];
    const account = known.get(username);
    if (account) {
      const stays = (key: string, differs: boolean): void => {
        if (differs) problems.push(wrong(row, key, `账号“${username}”已存在，角色、归口和推荐单位登记后不变；职责变化的，请另建账号。`, `The account ${username} exists: role, seat and unit stay for life; make another account.`));
      };
      stays("role", role !== null && role !== account.role);
      stays("seat", seat !== null && seat !== account.seat);
      stays("unit", unit !== undefined && unit.id !== account.unitId);
      if (password !== null) problems.push(wrong(row, "password", `账号“${username}”已存在，初始密码只用于新账号，请清空此格；忘记密码的，请用“重置密码”。`, `The account ${username} exists: clear this cell; a forgotten password is reset on the desk.`));
    }
    if (!account && unit && seat && unit.seat !== seat) problems.push(wrong(row, "seat", `“${unitName}”属${SEAT_NAMES[unit.seat]}，与所填归口不符，请改正或清空。`, `“${unitName}” is of the other seat: mend or clear this cell.`));
    const step: Step = account
      ? { update: Object.assign(new UpdateAccountInput(), { id: account.id, version: account.version, displayName }) }
      : { create: Object.assign(new CreateAccountInput(), { username, displayName, role: role ?? undefined, seat, unitId: unit?.id, password }) };
    problems.push(...(await refusals(row, "create" in step ? step.create : step.update)));
    const details = [
      ...(account ? [] : detail(row, "username", null, username)),
      ...detail(row, "displayName", account?.displayName, displayName),
      ...(account ? [] : [...(role ? detail(row, "role", null, ROLE_NAMES[role]) : []), ...detail(row, "seat", null, seat && SEAT_NAMES[seat]), ...detail(row, "unit", null, unit?.shortName ?? null)]),
    ];
    plans.push(planOf(row, { subject: username, exists: account !== undefined, details, problems, step }));
  }
  return plans;
}
