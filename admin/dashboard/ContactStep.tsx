import { Chip } from "../shared/Chip";
import type { UnitProgress } from "../shared/schema";
import { useCampaign } from "../shared/useCampaign";
import { useT } from "../shared/useT";

/** Whether a unit has handed in the contact form, and whether it is late (R16). Without places nothing is due. */
export const ContactStep = ({ line, today }: { line: UnitProgress; today: string }) => {
  const t = useT();
  const deadline = useCampaign()?.contactDeadline;
  if (line.contactRegistered) {
    return (
      <Chip tone="green" mark="done">
        {t("home.registered")}
      </Chip>
    );
  }
  const late = deadline !== undefined && today > deadline && line.places > 0;
  return <Chip tone={late ? "red" : "grey"}>{t(late ? "home.overdue" : "home.notRegistered")}</Chip>;
};
