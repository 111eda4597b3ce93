import { Box } from "@mui/material";
import { useDateWords } from "../shared/format";
import { listLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import type { CampaignProgress, UnitProgress } from "../shared/schema";
import { useCampaign } from "../shared/useCampaign";
import { useT } from "../shared/useT";
import { UnitStep, type UnitStepProps } from "./UnitStep";

/** The notice's work as five steps, with the first unfinished one marked as next (三（二）, 三（五）). */
export const UnitSteps = ({ progress, line }: { progress: CampaignProgress; line: UnitProgress }) => {
  const t = useT();
  const { full } = useDateWords();
  const campaign = useCampaign();
  if (!campaign) return null;
  const { contactRegistered, places, used, draft, returned, submitted, candidate, rejected } = line;
  const waiting = draft + returned;
  const arrived = submitted + candidate + rejected;
  const latest = (deadline: string) =>
    progress.today > deadline
      ? t("deadline.passed", { what: "", date: full(deadline) })
      : t("deadline.latest", { date: full(deadline) });
  const steps: Omit<UnitStepProps, "number" | "next">[] = [
    {
      title: t("steps.contact"),
      hint: t("steps.contactHint"),
      latest: latest(campaign.contactDeadline),
      done: contactRegistered,
      link: contactRegistered ? "/unitContacts" : "/unitContacts/create",
      action: t(contactRegistered ? "steps.seeContact" : "steps.register"),
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
      latest: latest(campaign.materialsDeadline),
      done: places > 0 && used + waiting >= places,
      link: "/nominations/create",
      action: t("steps.create"),
    },
    {
      title: t("steps.procedure"),
      hint: t("steps.procedureHint"),
      latest: latest(campaign.materialsDeadline),
      done: arrived > 0 && waiting === 0,
      link: listLink("nominations", { state: ["DRAFT", "RETURNED"] }),
      action: t("steps.record"),
    },
    {
      title: t("steps.submit"),
      hint: t("steps.submitHint", { submitted: arrived, candidates: candidate }),
      latest: latest(campaign.materialsDeadline),
      done: arrived > 0 && waiting === 0,
      link: listLink("nominations", { state: ["DRAFT", "RETURNED"] }),
      action: t("steps.seeDrafts"),
    },
  ];
  const next = waiting > 0 && contactRegistered ? 3 : steps.findIndex(({ done }) => !done);
  return (
    <Panel title={t("steps.title")}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {steps.map((step, index) => (
          <UnitStep key={step.title} {...step} number={index + 1} next={index === next} />
        ))}
      </Box>
    </Panel>
  );
};
