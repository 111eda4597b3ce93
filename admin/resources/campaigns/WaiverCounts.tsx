import { LinkBase } from "react-admin";
import type { WaiverCounts as Counts } from "../../shared/campaignTypes";
import type { Column } from "../../shared/columns";
import { listLink } from "../../shared/links";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { ruleName } from "../../shared/ruleTitle";
import { useAsk } from "../../shared/useAsk";
import { useT } from "../../shared/useT";

const columns: Column<Counts & { id: string }>[] = [
  { source: "rule", label: "campaigns.rule", text: (row, t) => ruleName(row, t), wrap: true },
  { source: "requested", label: "enums.waiverState.REQUESTED", text: ({ requested }) => requested, align: "right" },
  { source: "granted", label: "enums.waiverState.GRANTED", text: ({ granted }) => granted, align: "right" },
  { source: "refused", label: "enums.waiverState.REFUSED", text: ({ refused }) => refused, align: "right" },
];

/** How many waivers of "in principle" rules were asked for and decided, by rule (R06, R07). */
export const WaiverCounts = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const { data } = useAsk("waiverSummary", { campaignId });
  if (!data) return null;
  return (
    <Panel
      title={t("campaignLife.waivers")}
      aside={<LinkBase to={listLink("waivers", { campaignId })}>{t("home.all")}</LinkBase>}
    >
      <PlainTable
        name={t("campaignLife.waivers")}
        columns={columns}
        rows={data.map((counts) => ({ ...counts, id: counts.rule }))}
        empty={t("campaignLife.noWaivers")}
      />
    </Panel>
  );
};
