import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { Chip } from "../../shared/Chip";
import { Facts } from "../../shared/Facts";
import { dateTime } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import type { Campaign } from "../../shared/schema";
import { useAsk } from "../../shared/useAsk";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { RetentionDialog } from "./RetentionDialog";

/** The offices decide; administrators and the auditor see. */
const READERS = ["OFFICE", "SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"];

/** From the closing of a campaign on: how much of it is anonymised, when, and whether both offices have been told. */
export const RetentionPanel = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const may = useMay();
  const reads = READERS.includes(useMe()?.account.role ?? "") && ["CLOSED", "ARCHIVED"].includes(campaign.state);
  const { data } = useAsk("campaignRetention", reads ? { id: campaign.id } : undefined);
  const [asked, setAsked] = useState(false);
  const retention = data?.retention;
  if (!retention) return null;
  const { amount, anonymisedAt, anonymiseOn, closedOn, reason, setBy, toldOn } = retention;
  return (
    <Panel
      title={t("retention.title")}
      aside={anonymisedAt ? <Chip tone="grey">{t("retention.done")}</Chip> : toldOn ? <Chip tone="amber">{t("retention.near")}</Chip> : undefined}
    >
      <Typography sx={{ mb: 1 }}>{t(anonymisedAt ? "retention.whatIsGone" : "retention.whatGoes")}</Typography>
      <Facts
        of={[
          [t("retention.closedOn"), closedOn],
          anonymisedAt ? [t("retention.anonymisedAt"), dateTime(anonymisedAt)] : [t("retention.anonymiseOn"), anonymiseOn],
          [t("retention.told"), toldOn ?? t("retention.notYet")],
          [t("retention.amountLabel"), t("retention.amount", { ...amount })],
          [t("retention.reason"), reason ? t("retention.setBy", { reason, setBy: setBy ?? "" }) : t("retention.byDefault")],
        ]}
      />
      {!anonymisedAt && may("setRetention") ? (
        <Button variant="outlined" sx={{ mt: 1.5 }} onClick={() => setAsked(true)}>
          {t("retention.change")}
        </Button>
      ) : null}
      {asked ? <RetentionDialog retention={retention} onClose={() => setAsked(false)} /> : null}
    </Panel>
  );
};
