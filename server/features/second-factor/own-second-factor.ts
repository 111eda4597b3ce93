import { IsNull } from "typeorm";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { Account } from "../accounts/account";
import { loadSettings } from "../security-settings/load-settings";
import { RecoveryCode } from "./recovery-code";
import { SecondFactor } from "./second-factor";
import type { OwnSecondFactor } from "./types";

/** What an account is told of its own second factor: never what it is. */
export function ownSecondFactor(desk: Desk, accountId: string): Promise<OwnSecondFactor> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const { role } = await manager.findOneByOrFail(Account, { id: accountId });
    const factor = await manager.findOneBy(SecondFactor, { accountId });
    return {
      since: factor?.confirmedAt?.toISOString() ?? null,
      required: (await loadSettings(manager)).secondFactorRoles.includes(role),
      recoveryCodesLeft: await manager.countBy(RecoveryCode, { accountId, usedAt: IsNull() }),
    };
  });
}
