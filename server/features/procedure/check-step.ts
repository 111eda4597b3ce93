import type { FieldError } from "../../errors/desk-error";
import type { RecordProcedureStepInput } from "./inputs";
import { ProcedureStep } from "./procedure-step";

const { COLLECTIVE_DELIBERATION, DEMOCRATIC_RECOMMENDATION } = ProcedureStep;

/** The days a step must stand in order with. */
interface Days {
  today: string;
  /** When the steps on record were held. */
  held: { step: ProcedureStep; heldOn: string }[];
  /** First day of the publicity that counts, if there is one. */
  shownFrom: string | null;
}

/** What is wrong with a step as it is put on record: its date, the order of the steps, its votes (R04, notice 三（二）). */
export function checkStep(input: RecordProcedureStepInput, days: Days): FieldError[] {
  return [...checkDate(input, days), ...checkVotes(input), ...checkResolution(input)];
}

/** Two steps on one day are in order: dates tell no hours. */
function checkDate({ step, heldOn }: RecordProcedureStepInput, { today, held, shownFrom }: Days): FieldError[] {
  const wrong = (zh: string, en: string): FieldError[] => [{ field: "heldOn", message: { zh, en } }];
  if (heldOn > today) return wrong(`晚于今天（${today}），会议召开后再登记。`, `is after today, ${today}: record the meeting once it has been held.`);
  const dayOf = (other: ProcedureStep): string | undefined => held.find((one) => one.step === other)?.heldOn;
  if (step === DEMOCRATIC_RECOMMENDATION) {
    const deliberated = dayOf(COLLECTIVE_DELIBERATION);
    if (deliberated === undefined || heldOn <= deliberated) return [];
    return wrong(`晚于领导班子集体研究审议（${deliberated}），民主推荐应在其前。`, `is after the collective deliberation of ${deliberated}; the recommendation comes first.`);
  }
  const recommended = dayOf(DEMOCRATIC_RECOMMENDATION);
  if (recommended !== undefined && heldOn < recommended) {
    return wrong(`早于民主推荐（${recommended}），集体研究审议应在其后。`, `is before the democratic recommendation of ${recommended}; the deliberation comes after it.`);
  }
  if (shownFrom === null || heldOn <= shownFrom) return [];
  return wrong(
    `晚于公示开始日（${shownFrom}），集体研究审议应在公示之前；确需更改的，先撤下公示。`,
    `is after the publicity began on ${shownFrom}; the deliberation comes before it. Stop the publicity first if the date is right.`,
  );
}

function checkVotes({ present, votesFor, votesAgainst, votesAbstain }: RecordProcedureStepInput): FieldError[] {
  const others = (votesAgainst ?? 0) + (votesAbstain ?? 0);
  const votes = (votesFor ?? 0) + others;
  if (votes > present) {
    const message = { zh: `共 ${votes} 票，多于参加人数 ${present} 人，请核对。`, en: `there are ${votes} votes with ${present} present; compare them with the minutes.` };
    return [{ field: "votesFor", message }];
  }
  const someGiven = (votesAgainst ?? null) !== null || (votesAbstain ?? null) !== null;
  if (!someGiven || (votesFor ?? null) !== null) return [];
  return [{ field: "votesFor", message: { zh: "已填反对票或弃权票，请填写赞成票数。", en: "is needed where votes against or abstentions are given." } }];
}

function checkResolution({ step, resolution }: RecordProcedureStepInput): FieldError[] {
  if (step !== COLLECTIVE_DELIBERATION || (resolution ?? "").trim() !== "") return [];
  return [{ field: "resolution", message: { zh: "请填写集体研究审议的决议。", en: "say what the deliberation resolved." } }];
}
