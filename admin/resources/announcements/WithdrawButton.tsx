import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Announcement } from "../../shared/communicationTypes";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Withdraws an announcement with a reason that its readers see. */
export const WithdrawButton = ({ announcement: { id, version, withdrawnAt } }: { announcement: Announcement }) => {
  const t = useT();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const withdraw = useVerb("withdrawAnnouncement");
  const may = useMay()("withdrawAnnouncement");
  if (!may || withdrawnAt !== null) return null;
  const done = () => {
    notify(t("announcements.withdrawn"));
    setOpen(false);
  };
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t("announcements.withdraw")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("announcements.withdrawTitle")}
        text={t("announcements.withdrawText")}
        confirm={t("announcements.withdraw")}
        tone="error"
        reason={{ label: t("announcements.withdrawReason") }}
        busy={withdraw.isPending}
        onConfirm={(reason) => withdraw.mutate({ id, version, reason }, { onSuccess: done })}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
