import { Box, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { RuleEffect, VerdictChange } from "../../shared/campaignTypes";
import type { Column } from "../../shared/columns";
import type { FindingVerdict } from "../../shared/enums";
import { showLink } from "../../shared/links";
import { Mark } from "../../shared/Mark";
import { PlainTable } from "../../shared/PlainTable";
import { type T, useT } from "../../shared/useT";
import { VerdictChip } from "../../shared/VerdictChip";

type Row = VerdictChange & { id: string };

const text = (verdict: FindingVerdict | null, t: T) =>
  t(verdict ? `enums.findingVerdict.${verdict}` : "rules.silent");

const columns: Column<Row>[] = [
  {
    source: "name",
    label: "rules.nominee",
    text: ({ name }) => name,
    cell: ({ nominationId, name }) => <LinkBase to={showLink("nominations", nominationId)}>{name}</LinkBase>,
  },
  { source: "unit", label: "quotas.unit", text: ({ unit }) => unit },
  {
    source: "before",
    label: "rules.before",
    text: ({ before }, t) => text(before, t),
    cell: ({ before }) => <VerdictChip verdict={before} />,
  },
  {
    source: "after",
    label: "rules.after",
    text: ({ after }, t) => text(after, t),
    cell: ({ after }) => <VerdictChip verdict={after} />,
  },
];

/** What another setting of a rule alters by the facts of today: which nominations, from what to what. */
export const EffectTable = ({ effect }: { effect: RuleEffect }) => {
  const t = useT();
  const { rule, campaignBefore, campaignAfter, changes, hidden } = effect;
  const count = changes.length;
  return (
    <Box sx={{ my: 1 }}>
      <Typography role="status" sx={{ fontWeight: 700, mb: 0.5 }}>
        {count > 0 ? t("rules.changes", { smart_count: count }) : t("rules.noChanges")}
      </Typography>
      {campaignBefore || campaignAfter ? (
        <Box sx={{ mb: 0.5 }}>
          {t("rules.wholeCampaign")} <VerdictChip verdict={campaignBefore} /> <Mark name="sent" />
          <VerdictChip verdict={campaignAfter} />
        </Box>
      ) : null}
      {hidden === null ? <Typography variant="caption">{t("rules.hiddenUnknown")}</Typography> : null}
      {hidden ? <Typography sx={{ mb: 0.5 }}>{t("rules.hidden", { smart_count: hidden })}</Typography> : null}
      {count > 0 ? (
        <PlainTable
          name={t("rules.effectOf", { rule })}
          columns={columns}
          rows={changes.map((change) => ({ ...change, id: change.nominationId }))}
        />
      ) : null}
    </Box>
  );
};
