import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import type { Seat } from "../campaigns/seat";
import { RecommendingUnit } from "../units/recommending-unit";
import { acceptPassword } from "./accept-password";
import { Account } from "./account";
import { AccountState } from "./account-state";
import { Credential } from "./credential";
import type { CreateAccountInput } from "./inputs";
import { Role } from "./role";
import { hashPassword } from "./password-hash";
import { stateToBegin } from "./state-to-begin";

/** Somebody's act, or the console's, which has no actor. */
type Opening = Pick<Act, "manager"> & Partial<Pick<Act, "actor">>;

/**
 * Makes an account: OFFICE needs a seat, UNIT a unit (whose seat it takes), everybody but INTEGRATION a password. Where
 * the policy says so it waits for approval; what the console makes does not, or nobody could approve the first ones.
 */
export async function createAccount({ manager, actor }: Opening, input: CreateAccountInput): Promise<Account> {
  const { username, displayName, role, password } = input;
  const unit = input.unitId ? await manager.findOneBy(RecommendingUnit, { id: input.unitId }) : null;
  refuseWrongFields(input, unit !== null);

  const seat: Seat | null = unit?.seat ?? (role === Role.OFFICE || role === Role.INTEGRATION ? (input.seat ?? null) : null);
  const state = actor ? await stateToBegin(manager) : AccountState.ACTIVE;
  const account = await manager.save(manager.create(Account, { username, displayName: displayName.trim(), role, seat, unitId: unit?.id ?? null, state }));
  if (password) {
    await acceptPassword(manager, { field: "password", password, owner: account });
    const credential = { accountId: account.id, passwordHash: await hashPassword(password) };
    // Nobody but the server itself may read a credential, so nothing is read back.
    await manager.createQueryBuilder().insert().into(Credential).values(credential).updateEntity(false).execute();
  }
  return account;
}

function refuseWrongFields({ role, seat, unitId, password }: CreateAccountInput, unitFound: boolean): void {
  if (role === Role.OFFICE && !seat) refuseField("seat", "办公室账号须选择工信口或通信口。", "an office account needs a seat.");
  if (role === Role.UNIT && !unitFound) refuseField("unitId", "推荐单位账号须选择一个现有的推荐单位。", "a unit account needs a unit that exists.");
  if (role !== Role.UNIT && unitId) refuseField("unitId", "只有推荐单位账号可以选择推荐单位。", "only a unit account has a unit.");
  if (role === Role.INTEGRATION && password) refuseField("password", "系统对接账号使用接口密钥，不设密码。", "an integration uses an API key, not a password.");
  if (role !== Role.INTEGRATION && !password) refuseField("password", "请设置初始密码。", "needs a first password.");
}
