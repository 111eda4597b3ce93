import type { RuleChange } from "../../shared/campaignTypes";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import { PlainTable } from "../../shared/PlainTable";
import { ruleName } from "../../shared/ruleTitle";
import type { RuleSetting } from "../../shared/schema";
import { type T, useT } from "../../shared/useT";
import { differenceLines } from "./parameterText";

type Row = RuleChange & { title: string };

const difference = ({ enabledBefore, parametersBefore, enabled, parameters }: RuleChange, t: T) =>
  differenceLines([enabledBefore, parametersBefore], [enabled, parameters], t);

const State = ({ state }: RuleChange) => (
  <Chip tone={state === "CONFIRMED" ? "green" : "grey"}>{useT()(`enums.ruleChangeState.${state}`)}</Chip>
);

const columns: Column<Row>[] = [
  { source: "rule", label: "campaigns.rule", text: (row, t) => ruleName(row, t) },
  { source: "difference", label: "rules.difference", text: (row, t) => difference(row, t).join(t("app.semicolon")), wrap: true },
  {
    source: "state",
    label: "rules.outcome",
    text: ({ state }, t) => t(`enums.ruleChangeState.${state}`),
    cell: (row) => <State {...row} />,
  },
  { source: "reason", label: "rules.reason", text: ({ reason }) => reason, wrap: true },
  {
    source: "proposedBy",
    label: "rules.proposedBy",
    text: ({ proposedBy, proposedAt }) => `${proposedBy} ${dateTime(proposedAt)}`,
  },
  {
    source: "decidedBy",
    label: "rules.decidedBy",
    text: ({ decidedBy, decidedAt }) => (decidedAt ? `${decidedBy ?? ""} ${dateTime(decidedAt)}` : null),
  },
];

/** Changes of rules that two people have dealt with: what, why, by whom. */
export const ChangeHistory = ({
  changes,
  rules,
}: {
  changes: readonly RuleChange[];
  rules: readonly RuleSetting[];
}) => {
  const t = useT();
  const title = (rule: string) => rules.find((setting) => setting.rule === rule)?.title ?? "";
  return (
    <PlainTable
      name={t("rules.history")}
      columns={columns}
      rows={changes.map((change) => ({ ...change, title: title(change.rule) }))}
      empty={t("rules.noHistory")}
    />
  );
};
