import type { CampaignProgress } from "./schema";
import { useCampaign } from "./useCampaign";
import { useT } from "./useT";

/** The next deadline in words: "距初审材料截止 3 个工作日". Both deadlines end with their day (R16). */
export function useDeadline() {
  const t = useT();
  const campaign = useCampaign();
  return (progress: CampaignProgress): { text: string; late: boolean } => {
    const { today, workingDaysToContactDeadline, workingDaysToMaterialsDeadline } = progress;
    if (!campaign || today > campaign.materialsDeadline) return { text: t("deadline.allPassed"), late: true };
    const contactIsNext = today <= campaign.contactDeadline;
    const what = t(contactIsNext ? "deadline.contact" : "deadline.materials");
    const last = contactIsNext ? campaign.contactDeadline : campaign.materialsDeadline;
    const days = contactIsNext ? workingDaysToContactDeadline : workingDaysToMaterialsDeadline;
    return {
      text: today === last ? t("deadline.today", { what }) : t("deadline.ahead", { what, days }),
      late: false,
    };
  };
}
