import { In, Not } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { SubjectKind } from "../campaigns/subject-kind";
import { Collective } from "./collective";
import { collectiveIdentity } from "./identity";
import { Nomination } from "./nomination";
import { NominationState } from "./nomination-state";

/**
 * A collective without a credit code of its own is known by its workplace's (R20): when that changes, who they are
 * changes with it. Of a nomination the office has before it nothing changes, so it must be returned first.
 */
export async function renameCollectives({ manager, vault }: Pick<Act, "manager" | "vault">, workplaceId: string, creditCode: string): Promise<void> {
  const collectives = await manager.findBy(Nomination, { workplaceId, subjectKind: SubjectKind.COLLECTIVE, state: Not(NominationState.WITHDRAWN) });
  const parts = await manager.findBy(Collective, { nominationId: In(collectives.map(({ id }) => id)) });
  for (const nomination of collectives) {
    const part = parts.find(({ nominationId }) => nominationId === nomination.id);
    if (!part || part.creditCode !== null) continue;
    if (![NominationState.DRAFT, NominationState.RETURNED].includes(nomination.state)) {
      refuseField(
        "creditCode",
        `“${nomination.name}”已报送，不能更改其所在单位的统一社会信用代码；如需更正，请先联系办公室退回修改。`,
        `${nomination.name} has been submitted: the credit code of its workplace stays. Ask the office to return it first.`,
      );
    }
    nomination.identityIndex = vault.index(collectiveIdentity(part, nomination.name, creditCode));
    await manager.save(nomination);
  }
}
