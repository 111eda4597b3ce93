import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Campaign } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

const acts = { DRAFT: "openCampaign", OPEN: "closeCampaign", CLOSED: "archiveCampaign" } as const;
type Act = (typeof acts)[keyof typeof acts];

/** The next act of a campaign's life, for those who may: open it, end it, put it away. */
export const LifeAct = ({ campaign }: { campaign: Campaign }) => {
  const act = campaign.state === "ARCHIVED" ? undefined : acts[campaign.state];
  const may = useMay();
  return act && may(act) ? <ActButton key={act} act={act} campaign={campaign} /> : null;
};

/** What stands in the way of opening is shown with rule, article, facts and remedy, as every refusal is. */
const ActButton = ({ act, campaign: { id, version, name } }: { act: Act; campaign: Campaign }) => {
  const t = useT();
  const notify = useNotify();
  const [asked, setAsked] = useState(false);
  const open = useVerb("openCampaign");
  const close = useVerb("closeCampaign");
  const archive = useVerb("archiveCampaign");
  const confirm = (reason: string) => {
    const after = {
      onSuccess: () => {
        notify(t(`campaignLife.${act}.done`));
        setAsked(false);
      },
      // The reason that was written stays, to be sent again.
      onError: () => setAsked(act === "closeCampaign"),
    };
    if (act === "openCampaign") open.mutate({ id, version }, after);
    else if (act === "closeCampaign") close.mutate({ id, version, reason }, after);
    else archive.mutate({ id, version }, after);
  };
  return (
    <>
      <Button
        variant={act === "openCampaign" ? "contained" : "outlined"}
        color={act === "openCampaign" ? "primary" : "inherit"}
        onClick={() => setAsked(true)}
      >
        {t(`campaignLife.${act}.button`)}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t(`campaignLife.${act}.title`, { name })}
        text={t(`campaignLife.${act}.text`)}
        confirm={t(`campaignLife.${act}.confirm`)}
        tone={act === "closeCampaign" ? "error" : "primary"}
        reason={act === "closeCampaign" ? { label: t("campaignLife.reason") } : undefined}
        busy={open.isPending || close.isPending || archive.isPending}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      />
    </>
  );
};
