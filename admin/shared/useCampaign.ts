import { useGetList, useStore } from "react-admin";
import type { Campaign } from "./schema";
import { useMay } from "./useMe";

/** What the list of campaigns asks for. */
export type CampaignLine = Omit<
  Campaign,
  | "organizers"
  | "offices"
  | "ruleSettings"
  | "reviewLevels"
  | "reserveAtDraft"
  | "votingQuorum"
  | "votingMajority"
  | "publicityStages"
  | "resultsFrom"
>;

/** All campaigns the caller sees, newest first. */
export function useCampaigns(): CampaignLine[] {
  const { data } = useGetList<CampaignLine>(
    "campaigns",
    { pagination: { page: 1, perPage: 100 }, sort: { field: "year", order: "DESC" } },
    { enabled: useMay()("campaigns"), staleTime: 300_000 },
  );
  return data ?? [];
}

/** The campaign that the whole desk is about, chosen in the top bar and remembered; else the newest open one. */
export function useCampaign(): CampaignLine | undefined {
  const campaigns = useCampaigns();
  const [chosen] = useStore<string | null>("campaign", null);
  return (
    campaigns.find(({ id }) => id === chosen) ??
    campaigns.find(({ state }) => state === "OPEN") ??
    campaigns[0]
  );
}

/** The chosen campaign's awards in the order of the notice. */
export function useAwards() {
  return [...(useCampaign()?.awards ?? [])].sort((a, b) => a.position - b.position);
}
