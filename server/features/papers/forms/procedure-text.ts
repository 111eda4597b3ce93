import type { Nomination } from "../../nominations/nomination";
import { ProcedureStep } from "../../procedure/procedure-step";
import { currentPublicity } from "./current-publicity";
import { chineseDate } from "./wording";

/** The days on which the steps in the nominee's workplace were taken; null: not on record. */
export interface Procedure {
  recommendedOn: string | null;
  deliberatedOn: string | null;
  shown: { startsOn: string; endsOn: string } | null;
}

/** The procedure of a nomination as far as it is on record. */
export function procedureOf(nomination: Pick<Nomination, "procedure" | "publicities">): Procedure {
  const day = (step: ProcedureStep): string | null => nomination.procedure.find((one) => one.step === step)?.heldOn ?? null;
  const shown = currentPublicity(nomination);
  return {
    recommendedOn: day(ProcedureStep.DEMOCRATIC_RECOMMENDATION),
    deliberatedOn: day(ProcedureStep.COLLECTIVE_DELIBERATION),
    shown: shown ? { startsOn: shown.startsOn, endsOn: shown.endsOn } : null,
  };
}

/** What the workplace's opinion box says of it: one sentence, or nothing where nothing is on record. */
export function procedureText({ recommendedOn, deliberatedOn, shown }: Procedure): string {
  const steps = [
    ...(recommendedOn ? [`${chineseDate(recommendedOn)}民主推荐`] : []),
    ...(deliberatedOn ? [`${chineseDate(deliberatedOn)}领导班子集体研究审议`] : []),
    ...(shown ? [`${chineseDate(shown.startsOn)}至${chineseDate(shown.endsOn)}在本单位公示`] : []),
  ];
  return steps.length === 0 ? "" : `经${steps.join("、")}。`;
}
