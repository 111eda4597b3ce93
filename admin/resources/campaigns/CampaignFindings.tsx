import { Typography } from "@mui/material";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import type { Finding } from "../../shared/schema";
import { ruleName } from "../../shared/ruleTitle";
import { useAsk } from "../../shared/useAsk";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { VerdictChip } from "../../shared/VerdictChip";

type Row = Finding & { id: string };

const Verdict = ({ kind, verdict }: Finding) => {
  const t = useT();
  const counted = kind === "STATISTIC" && verdict === "PASSED";
  return counted ? <Chip tone="grey">{t("enums.ruleKind.STATISTIC")}</Chip> : <VerdictChip verdict={verdict} />;
};

const columns: Column<Row>[] = [
  { source: "rule", label: "campaigns.rule", text: (row, t) => ruleName(row, t) },
  { source: "article", label: "campaigns.article", text: ({ article }) => article },
  {
    source: "verdict",
    label: "rules.verdict",
    text: ({ verdict }, t) => t(`enums.findingVerdict.${verdict}`),
    cell: (row) => <Verdict {...row} />,
  },
  { source: "facts", label: "rules.facts", text: ({ facts }) => facts, wrap: true },
  { source: "remedy", label: "rules.remedy", text: ({ remedy }) => remedy, wrap: true },
  {
    source: "stops",
    label: "rules.stops",
    text: ({ stops }, t) => stops.map((gate) => t(`enums.gate.${gate}`)).join(t("app.separator")) || null,
  },
];

/** What the rules of the whole campaign say to it as it stands, both seats together (R01, R02, R09, R15). */
export const CampaignFindings = ({ id }: { id: string }) => {
  const t = useT();
  // Whoever takes no part in the work reads the campaign, and not how it stands.
  const takesPart = useMay()("deadlineExtensions");
  const { data } = useAsk("campaignFindings", takesPart ? { id } : undefined);
  if (!data) return null;
  const broken = data.findings.filter(({ verdict }) => verdict === "BROKEN").length;
  return (
    <Panel title={t("campaignLife.findings")} aside={t("campaignLife.findingsHint")}>
      <Typography sx={{ mb: 1 }}>
        {broken > 0 ? t("campaignLife.broken", { smart_count: broken }) : t("campaignLife.noneBroken")}
      </Typography>
      <PlainTable
        name={t("campaignLife.findings")}
        columns={columns}
        rows={data.findings.map((finding, index) => ({ ...finding, id: String(index) }))}
      />
    </Panel>
  );
};
