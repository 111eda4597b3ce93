import MailIcon from "@mui/icons-material/MailOutlined";
import { Button } from "@mui/material";
import { useState } from "react";
import { SelectInput, useNotify } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { type MailBatchLine, mailBatchKinds, mailBatchStates, reminderKinds } from "../../shared/communicationTypes";
import { ListPage } from "../../shared/ListPage";
import { MenuButton } from "../../shared/MenuButton";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { columns } from "./columns";
import { ReminderDaysDialog } from "./ReminderDaysDialog";

/** The outbox of the chosen campaign: what waits to be released, what left, and what becomes of it. */
const MailBatchList = () => {
  const t = useT();
  const notify = useNotify();
  const may = useMay();
  const campaign = useCampaign();
  const remind = useVerb("prepareReminders");
  const tell = useVerb("prepareNoticeMails");
  const [setting, setSetting] = useState(false);
  if (!campaign) return null;
  const campaignId = campaign.id;
  const said = (count: number) => notify(t("mails.prepared", { smart_count: count }));
  const items = [
    ...reminderKinds.map((about) => ({
      label: t(`mails.prepareOf.${about}`),
      onClick: () => remind.mutate({ campaignId, about }, { onSuccess: (batches) => said(batches.length) }),
    })),
    { label: t("mails.prepareNotices"), onClick: () => tell.mutate({ campaignId }, { onSuccess: () => said(1) }) },
  ];
  return (
    <>
      <ListPage<MailBatchLine>
        title={t("menu.mailBatches")}
        summary={t("mails.summary")}
        columns={columns}
        sort={{ field: "preparedAt", order: "DESC" }}
        filter={{ campaignId }}
        filters={[
          <SelectInput key="state" source="state" label={t("mails.field.state")} choices={choicesOf("mailBatchState", mailBatchStates)} alwaysOn />,
          <SelectInput key="kind" source="kind" label={t("mails.field.kind")} choices={choicesOf("mailBatchKind", mailBatchKinds)} alwaysOn />,
        ]}
        rowClick="show"
        actions={
          may("prepareReminders") ? (
            <>
              <Button variant="outlined" color="inherit" onClick={() => setSetting(true)}>
                {t("mails.days.open")}
              </Button>
              <MenuButton label={t("mails.prepare")} startIcon={<MailIcon />} busy={remind.isPending || tell.isPending} items={items} />
            </>
          ) : undefined
        }
      />
      {setting ? <ReminderDaysDialog campaignId={campaignId} onClose={() => setSetting(false)} /> : null}
    </>
  );
};

export default MailBatchList;
