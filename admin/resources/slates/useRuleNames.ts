import { useGetOne } from "react-admin";
import { ruleName } from "../../shared/ruleTitle";
import type { Campaign } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { whole } from "../../shared/whole";

/** A rule by its number and title, as the campaign has it: R09 → "R09 处级占比". */
export function useRuleNames(campaignId: string): (rule: string) => string {
  const t = useT();
  const { data } = useGetOne<Campaign>(
    "campaigns",
    { id: campaignId, ...whole },
    { enabled: useMay()("campaign"), staleTime: 300_000 },
  );
  return (rule) => {
    const title = data?.ruleSettings.find((setting) => setting.rule === rule)?.title;
    return title ? ruleName({ rule, title }, t) : rule;
  };
}
