import { DeskError } from "../../errors/desk-error";
import { refuseFields } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { Publicity } from "../publicity/publicity";
import { PublicityState } from "../publicity/publicity-state";
import { checkStep } from "./check-step";
import type { RecordProcedureStepInput } from "./inputs";
import { loadPreparing } from "./load-preparing";
import { ProcedureRecord } from "./procedure-record";
import { RECORDED } from "./words";

/** Puts a step of the procedure on record, or its record right: one for each nomination and step (R04). */
export async function recordProcedureStep({ manager, actor, clock }: Act, input: RecordProcedureStepInput): Promise<{ id: string }> {
  const { nominationId, step, version, heldOn, present, votesFor = null, votesAgainst = null, votesAbstain = null } = input;
  const { unitId, seat } = await loadPreparing(manager, nominationId, RECORDED);
  const held = await manager.findBy(ProcedureRecord, { nominationId });
  const known = held.find((one) => one.step === step);
  const [given, current] = [version ?? 0, known?.version ?? 0];
  if (given !== current) throw new DeskError("CONFLICT", { facts: { given, current } });

  const publicity = await manager.findOneBy(Publicity, { nominationId, state: PublicityState.CURRENT });
  const [problem, ...others] = checkStep(input, { today: clock.today(), held, shownFrom: publicity?.startsOn ?? null });
  if (problem) refuseFields([problem, ...others]);

  const { place } = tidy({ place: input.place });
  const { resolution = null, evidence = null } = tidy({ resolution: input.resolution, evidence: input.evidence });
  const columns = { heldOn, place, present, votesFor, votesAgainst, votesAbstain, resolution, evidence, recordedBy: actor.name, recordedAt: clock.now().toISOString() };
  if (known) {
    await manager.update(ProcedureRecord, known.id, columns);
    return known;
  }
  return manager.save(manager.create(ProcedureRecord, { ...columns, nominationId, unitId, seat, step }));
}
