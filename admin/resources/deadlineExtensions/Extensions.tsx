import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { DeadlineExtension } from "../../shared/campaignTypes";
import type { Column } from "../../shared/columns";
import { Facts } from "../../shared/Facts";
import { dateTime } from "../../shared/format";
import { showLink } from "../../shared/links";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import type { Campaign } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { GrantDialog } from "./GrantDialog";

const newestFirst = { field: "grantedAt", order: "DESC" } as const;

const columns: Column<DeadlineExtension>[] = [
  {
    source: "unit",
    label: "quotas.unit",
    text: ({ unit }) => unit.shortName,
    cell: ({ unit }) => <LinkBase to={showLink("recommendingUnits", unit.id)}>{unit.shortName}</LinkBase>,
  },
  { source: "deadline", label: "extensions.deadline", text: ({ deadline }, t) => t(`enums.deadline.${deadline}`) },
  { source: "until", label: "extensions.until", text: ({ until }) => until },
  { source: "reason", label: "extensions.reason", text: ({ reason }) => reason, wrap: true },
  {
    source: "grantedBy",
    label: "extensions.grantedBy",
    text: ({ grantedBy, grantedAt }) => `${grantedBy} ${dateTime(grantedAt)}`,
  },
];

/** A campaign's deadlines, and more time granted to single units, newest first. */
export const Extensions = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const mayRead = may("deadlineExtensions");
  const rows = useAll<DeadlineExtension>("deadlineExtensions", { campaignId: campaign.id }, newestFirst, mayRead);
  return (
    <>
      <Panel title={t("extensions.deadlines")} aside={t("home.deadlinesHint")}>
        <Facts
          of={[
            [t("resources.campaigns.fields.contactDeadline"), campaign.contactDeadline],
            [t("resources.campaigns.fields.materialsDeadline"), campaign.materialsDeadline],
          ]}
        />
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
          {t("extensions.hint")}
        </Typography>
      </Panel>
      {mayRead ? (
        <Panel
          title={t("extensions.title")}
          aside={
            may("grantExtension") && campaign.state === "OPEN" ? (
              <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
                {t("extensions.grant")}
              </Button>
            ) : undefined
          }
        >
          {rows ? (
            <PlainTable
              name={t("extensions.title")}
              columns={columns}
              rows={rows}
              empty={t("extensions.none")}
            />
          ) : null}
        </Panel>
      ) : null}
      {open ? <GrantDialog campaign={campaign} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
