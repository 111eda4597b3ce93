import { useDateWords } from "../shared/format";
import { listLink } from "../shared/links";
import type { CampaignProgress, PublicityPlan, UnitProgress } from "../shared/schema";
import { useT } from "../shared/useT";
import { arrivedOf } from "./late";
import type { UnitStepProps } from "./UnitStep";

type Step = Omit<UnitStepProps, "number" | "next">;

/** Steps of what is begun come before the places that are still free. */
const FIRST_OF_PROCEDURE = 3;

/** The step to do now; -1 once all are done. */
export const nextOf = (steps: readonly Step[], { contactRegistered, draft, returned }: UnitProgress): number =>
  steps.findIndex(({ done }, index) => !done && (index >= FIRST_OF_PROCEDURE || !contactRegistered || draft + returned === 0));

/** A unit's steps in the order of the notice. The publicity has to begin in time to be over before the materials are due (R05, R16). */
export function useUnitSteps({ today }: CampaignProgress, line: UnitProgress, { latestStart, workingDays }: PublicityPlan): Step[] {
  const t = useT();
  const { full } = useDateWords();
  const { contactRegistered, contactDeadline, materialsDeadline, places, used, draft, returned, candidate, recommended, deliberated, inPublicity, publicized, objected, papersMissing } = line;
  const open = draft + returned;
  const arrived = arrivedOf(line);
  const shown = inPublicity + publicized;
  const by = (day: string) => ({
    latest: today > day ? t("deadline.passed", { what: "", date: full(day) }) : t("deadline.latest", { date: full(day) }),
    late: today > day,
  });
  const begun = open + arrived > 0;
  const drafts = listLink("nominations", { state: ["DRAFT", "RETURNED"] });
  return [
    {
      title: t("steps.contact"),
      hint: t("steps.contactHint"),
      ...by(contactDeadline),
      done: contactRegistered,
      link: contactRegistered ? "/unitContacts" : "/unitContacts/create",
      action: t("steps.register"),
    },
    {
      title: t("steps.quota"),
      hint: places > 0 ? t("steps.quotaHint", { places, used, free: places - used }) : t("steps.noQuota"),
      done: places > 0,
      link: "/quotas",
      action: t("steps.seeQuota"),
    },
    {
      title: t("steps.nominate"),
      hint: t("steps.nominateHint", { draft, returned }),
      ...by(latestStart),
      done: begun && (used + open >= places || (open === 0 && today > latestStart)),
      link: "/nominations/create",
      action: t("steps.create"),
    },
    {
      title: t("steps.recommend"),
      hint: t("steps.recommendHint", { done: recommended, all: open }),
      ...by(latestStart),
      done: begun && recommended >= open,
      link: drafts,
      action: t("steps.record"),
    },
    {
      title: t("steps.deliberate"),
      hint: t("steps.deliberateHint", { done: deliberated, all: open }),
      ...by(latestStart),
      done: begun && deliberated >= open,
      link: drafts,
      action: t("steps.record"),
    },
    {
      title: t("steps.publicize"),
      hint: t("steps.publicizeHint", { days: workingDays, running: inPublicity, over: publicized, rest: Math.max(0, open - shown) }),
      latest: today > latestStart ? "" : t("steps.publicizeLatest", { date: full(latestStart) }),
      late: today > latestStart && shown < open,
      trouble: today > latestStart && shown < open ? t("steps.publicizeLate", { date: full(latestStart) }) : objected > 0 ? t("steps.objections", { smart_count: objected }) : null,
      done: begun && shown >= open && inPublicity === 0 && objected === 0,
      link: objected > 0 ? listLink("nominations", { openObjections: { gt: 0 } }) : drafts,
      action: t("steps.continue"),
    },
    {
      title: t("steps.submit"),
      hint: t("steps.submitHint", { submitted: arrived, candidates: candidate }),
      ...by(materialsDeadline),
      done: arrived > 0 && open === 0,
      link: drafts,
      action: t("steps.seeDrafts"),
    },
    {
      title: t("steps.deliver"),
      hint: t("steps.deliverHint", { missing: papersMissing ? t("steps.deliverMissing", { smart_count: papersMissing }) : "" }).trim(),
      ...by(materialsDeadline),
      done: papersMissing === 0,
      link: "/paperArrivals",
      action: t("steps.seePapers"),
    },
  ];
}
