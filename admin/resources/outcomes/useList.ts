import { useGetOne } from "react-admin";
import type { NationalReport, Outcome, OutcomeTotal, ProvincialPublicity } from "../../shared/outcomeTypes";
import type { Campaign } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useAsk } from "../../shared/useAsk";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { whole } from "../../shared/whole";

/** All that is on record of the province's list since the slate. */
export interface ProvinceList {
  campaign: Campaign;
  outcomes: Outcome[];
  totals: OutcomeTotal[];
  publicities: ProvincialPublicity[];
  reports: NationalReport[];
}

/** The list of the chosen campaign, as far as the caller may see it; nothing until it is all there. */
export function useList(): ProvinceList | undefined {
  const may = useMay();
  const id = useCampaign()?.id ?? "";
  const { data: campaign } = useGetOne<Campaign>("campaigns", { id, ...whole }, { enabled: id !== "" });
  const filter = { campaignId: id };
  const outcomes = useAll<Outcome>("outcomes", filter, { field: "awardPosition,order", order: "ASC" }, id !== "");
  const publicities = useAll<ProvincialPublicity>("provincialPublicities", filter, { field: "startsOn", order: "ASC" }, id !== "");
  const seesReports = may("nationalReports");
  const reports = useAll<NationalReport>("nationalReports", filter, { field: "reportedOn", order: "ASC" }, id !== "" && seesReports);
  const totals = useAsk("outcomeTotals", id === "" ? undefined : { campaignId: id }).data;
  if (!campaign || !outcomes || !publicities || !totals || (seesReports && !reports)) return undefined;
  return { campaign, outcomes, totals, publicities, reports: reports ?? [] };
}
