import { useGetOne } from "react-admin";
import type { Campaign } from "../../shared/schema";
import { useMay, useMe } from "../../shared/useMe";
import { whole } from "../../shared/whole";

/** A question: does the caller decide on waivers of this rule? The campaign's setting of the rule names who does. */
export function useDecides(campaignId: string): (rule: string) => boolean {
  const may = useMay();
  const role = useMe()?.account.role;
  const { data } = useGetOne<Campaign>(
    "campaigns",
    { id: campaignId, ...whole },
    { enabled: may("decideWaiver") && may("campaign"), staleTime: 300_000 },
  );
  return (rule) => {
    const setting = data?.ruleSettings.find((each) => each.rule === rule);
    return may("decideWaiver") && setting !== undefined && (setting.parameters.waivedBy ?? "LEADING_GROUP") === role;
  };
}
