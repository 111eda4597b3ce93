import { changed } from "../../database/changed";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { SubjectKind } from "../campaigns/subject-kind";
import { WORKPLACE } from "../workplaces/words";
import { Workplace } from "../workplaces/workplace";
import { Collective } from "./collective";
import type { UpdateNominationInput } from "./inputs";
import { loadNomination } from "./load-nomination";
import { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";
import { collectiveColumns, identityOf, personColumns } from "./part";
import { Person } from "./person";
import { recordEvent } from "./record-event";

/** Changes a draft or returned nomination of one's own unit. After submission nothing changes any more. */
export async function updateNomination(act: Act, input: UpdateNominationInput): Promise<Nomination> {
  const { manager } = act;
  const { workplaceId, name, deeds, person, collective } = input;
  const { nomination } = await loadNomination(manager, input, NominationAct.UPDATED);
  if (person && nomination.subjectKind !== SubjectKind.PERSON) refuseField("person", "该称号授予集体，不填个人情况。", "this award honours collectives.");
  if (collective && nomination.subjectKind !== SubjectKind.COLLECTIVE) refuseField("collective", "该称号授予个人，不填集体情况。", "this award honours persons.");

  const { id, unitId } = nomination;
  const columns = changed({ workplaceId, name: name?.trim(), deeds });
  const workplace = await manager.findOneBy(Workplace, { id: columns.workplaceId ?? nomination.workplaceId, unitId });
  if (!workplace) throw new DeskError("NOT_FOUND", { field: "workplaceId", facts: { what: WORKPLACE } });
  if (person) {
    const { idNumberSealed } = await manager.findOneByOrFail(Person, { nominationId: id });
    await manager.update(Person, { nominationId: id }, personColumns(act, person, idNumberSealed));
  }
  if (collective) await manager.update(Collective, { nominationId: id }, collectiveColumns(act, collective));
  const part = collective ?? (await currentCollective(act, nomination));
  const identityIndex = identityOf(act, { person, collective: part }, columns.name ?? nomination.name, workplace);
  // The part has no version of its own, the nomination's counts for both: its row is written even where only the part
  // changes. `save` would compare and leave it.
  await manager.update(Nomination, id, { ...columns, ...changed({ identityIndex }), updatedAt: act.clock.now().toISOString() });
  const updated = await manager.findOneByOrFail(Nomination, { id });
  await recordEvent(act, updated, { act: NominationAct.UPDATED, fromState: nomination.state });
  return updated;
}

/** A collective's identity hangs on its name and workplace too, so it is looked up where only those change. */
async function currentCollective({ manager }: Act, { id, subjectKind }: Nomination): Promise<Collective | null> {
  return subjectKind === SubjectKind.COLLECTIVE ? manager.findOneByOrFail(Collective, { nominationId: id }) : null;
}
