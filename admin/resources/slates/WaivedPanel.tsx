import { Typography } from "@mui/material";
import type { Column } from "../../shared/columns";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import type { Slate, SlateWaived } from "../../shared/slateTypes";
import { useT } from "../../shared/useT";
import { namesOf } from "./readSlate";
import { useRuleNames } from "./useRuleNames";

type Row = SlateWaived & { id: string };

/** What the list would be if one rule alone were waived. */
export const WaivedPanel = ({ slate }: { slate: Slate }) => {
  const t = useT();
  const rule = useRuleNames(slate.campaignId);
  const names = (ids: string[], separator: string) => namesOf(slate, ids).join(separator) || null;
  const columns: Column<Row>[] = [
    { source: "rule", label: "slates.waived.rule", text: ({ rule: id }) => rule(id), wrap: true },
    { source: "enters", label: "slates.waived.enters", text: ({ enters }, words) => names(enters, words("app.separator")), wrap: true },
    { source: "leaves", label: "slates.waived.leaves", text: ({ leaves }, words) => names(leaves, words("app.separator")), wrap: true },
    { source: "votes", label: "slates.waived.votes", text: ({ votes }) => votes, align: "right" },
  ];
  return (
    <Panel title={t("slates.waived.title")}>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
        {t("slates.waived.text")}
      </Typography>
      <PlainTable
        name={t("slates.waived.title")}
        columns={columns}
        rows={slate.waived.map((waived) => ({ ...waived, id: waived.rule }))}
        empty={t("slates.waived.none")}
      />
    </Panel>
  );
};
