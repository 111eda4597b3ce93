import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import type { Slate, SlateEntry } from "../../shared/slateTypes";
import { type T, useT } from "../../shared/useT";
import { chosenOf, type SlateAward } from "./readSlate";
import { useRuleNames } from "./useRuleNames";
import { whyText } from "./Why";

/** Everybody who stood for an award: by votes alone beside the slate, and why they differ. */
export const AwardEntries = ({ slate, award: { awardName, entries } }: { slate: Slate; award: SlateAward }) => {
  const t = useT();
  const rule = useRuleNames(slate.campaignId);
  const changed = entries.filter(({ byVotes, chosen }) => byVotes && !chosen).length;
  const columns: Column<SlateEntry>[] = [
    ...facts,
    { source: "why", label: "slates.entries.why", text: (entry, words) => whyText(slate, entry, words, rule), wrap: true },
  ];
  const sum = t("slates.entries.aside", { chosen: chosenOf({ entries }).length });
  const difference = changed > 0 ? t("slates.entries.changed", { smart_count: changed }) : t("slates.entries.same");
  return (
    <Panel title={awardName} aside={`${sum} · ${difference}`}>
      <PlainTable name={`${t("slates.numbered", { number: slate.number })} ${awardName}`} columns={columns} rows={entries} />
    </Panel>
  );
};

function resultText({ chosen, reserve, byVotes, majority }: SlateEntry, t: T): string {
  if (chosen) return t("slates.entries.chosen");
  if (!majority) return t("slates.entries.noMajority");
  const place = reserve === null ? t("slates.entries.notChosen") : t("slates.entries.reserve", { place: reserve });
  return byVotes ? `${t("slates.entries.displaced")}${t("app.semicolon")}${place}` : place;
}

const Result = ({ entry }: { entry: SlateEntry }) => {
  const text = resultText(entry, useT());
  if (entry.chosen) {
    return (
      <Chip tone={entry.byVotes ? "green" : "blue"} mark="done">
        {text}
      </Chip>
    );
  }
  return entry.byVotes ? (
    <Chip tone="amber" mark="back">
      {text}
    </Chip>
  ) : (
    <Chip tone="grey">{text}</Chip>
  );
};

const facts: Column<SlateEntry>[] = [
  { source: "order", label: "slates.entries.order", text: ({ order }) => order, align: "right" },
  { source: "name", label: "slates.entries.name", text: ({ name }) => name, wrap: true },
  { source: "unit", label: "slates.entries.unit", text: ({ unitName }) => unitName, wrap: true },
  { source: "votes", label: "slates.entries.votes", text: ({ votes }) => votes, align: "right" },
  {
    source: "byVotes",
    label: "slates.entries.byVotes",
    text: ({ byVotes }, t) => t(byVotes ? "slates.entries.yes" : "slates.entries.no"),
  },
  {
    source: "chosen",
    label: "slates.entries.result",
    text: resultText,
    cell: (entry) => <Result entry={entry} />,
  },
];
