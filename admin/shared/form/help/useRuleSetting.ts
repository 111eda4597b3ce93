import { useGetOne } from "react-admin";
import type { Campaign, RuleSetting } from "../../schema";
import { useCampaign } from "../../useCampaign";
import { useMay } from "../../useMe";
import { whole } from "../../whole";

/** A rule as the chosen campaign has it: its title, its article and the words it rests on. */
export function useRuleSetting(rule: string | undefined): RuleSetting | undefined {
  const id = useCampaign()?.id;
  const may = useMay()("campaign");
  const { data } = useGetOne<Campaign>(
    "campaigns",
    { id: id ?? "", ...whole },
    { enabled: id !== undefined && rule !== undefined && may, staleTime: 300_000 },
  );
  return rule === undefined ? undefined : data?.ruleSettings.find((setting) => setting.rule === rule);
}
