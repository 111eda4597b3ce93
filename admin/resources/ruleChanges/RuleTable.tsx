import { Box, Button } from "@mui/material";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { PlainTable } from "../../shared/PlainTable";
import { ruleName, ruleTitle } from "../../shared/ruleTitle";
import type { RuleSetting } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { parameterLines, parameterText } from "./parameterText";

interface RuleTableProps {
  rules: readonly RuleSetting[];
  /** The campaign's, for the exported file. */
  name: string;
  /** What the caller may do with a rule as the campaign stands. */
  act: "set" | "propose" | undefined;
  /** Rules with a change that waits for a second person. */
  waiting: readonly string[];
  onAct: (setting: RuleSetting) => void;
}

const Values = ({ parameters }: RuleSetting) => {
  const t = useT();
  return (
    <Box sx={{ color: "text.secondary", fontSize: 12, minWidth: 160 }}>
      {parameterLines(parameters, t).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Box>
  );
};

const OnOff = ({ enabled }: RuleSetting) => (
  <Chip tone={enabled ? "green" : "grey"}>{useT()(enabled ? "campaigns.on" : "campaigns.off")}</Chip>
);

const Title = (setting: RuleSetting) => (
  <Box sx={{ minWidth: 120, whiteSpace: "normal" }}>
    <b>{setting.rule}</b> {ruleTitle(setting, useT())}
  </Box>
);

const columns: Column<RuleSetting>[] = [
  {
    source: "rule",
    label: "campaigns.rule",
    text: (row, t) => ruleName(row, t),
    cell: (row) => <Title {...row} />,
  },
  { source: "article", label: "campaigns.article", text: ({ article }) => article },
  { source: "source", label: "campaigns.quote", text: ({ source }) => source, wrap: true },
  { source: "kind", label: "campaigns.kind", text: ({ kind }, t) => t(`enums.ruleKind.${kind}`) },
  {
    source: "enabled",
    label: "campaigns.enabled",
    text: ({ enabled }, t) => t(enabled ? "campaigns.on" : "campaigns.off"),
    cell: (row) => <OnOff {...row} />,
  },
  {
    source: "parameters",
    label: "campaigns.parameters",
    text: ({ parameters }, t) => parameterText(parameters, t),
    cell: (row) => <Values {...row} />,
    wrap: true,
  },
  { source: "version", label: "rules.version", text: ({ version }) => version, align: "right" },
];

/** Every rule of the campaign: what it rests on, word for word, the values it works with, and the way to change them. */
export const RuleTable = ({ rules, name, act, waiting, onAct }: RuleTableProps) => {
  const t = useT();
  const acts: Column<RuleSetting> = {
    source: "id",
    label: "rules.act",
    text: ({ rule }) => (waiting.includes(rule) ? t("enums.ruleChangeState.PROPOSED") : null),
    cell: (row) =>
      waiting.includes(row.rule) ? (
        <Chip tone="amber">{t("enums.ruleChangeState.PROPOSED")}</Chip>
      ) : (
        <Button size="small" aria-label={`${t(`rules.${act ?? "set"}`)} ${row.rule}`} onClick={() => onAct(row)}>
          {t(`rules.${act ?? "set"}`)}
        </Button>
      ),
  };
  return (
    <PlainTable
      name={t("csv.file", { name: t("campaigns.rules"), date: name })}
      columns={act ? [...columns, acts] : columns}
      rows={[...rules].sort((a, b) => a.rule.localeCompare(b.rule))}
    />
  );
};
