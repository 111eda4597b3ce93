import { Button } from "@mui/material";
import { useState } from "react";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { dateTime } from "../../shared/format";
import type { Account } from "../../shared/schema";
import { SecretDialog } from "../../shared/SecretDialog";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Issues an integration's API key, which is shown this once. */
export const IssueKeyButton = ({ account: { id, displayName, role, state } }: { account: Account }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const issue = useVerb("issueApiKey");
  if (!useMay()("issueApiKey") || role !== "INTEGRATION" || state !== "ACTIVE") return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t("accounts.key")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("accounts.keyTitle", { name: displayName })}
        text={t("accounts.keyText")}
        confirm={t("accounts.keyIssue")}
        busy={issue.isPending}
        onConfirm={() => issue.mutate({ accountId: id }, { onSettled: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      />
      <SecretDialog
        title={t("accounts.keyLabel")}
        label={t("accounts.keyExpires", { until: issue.data ? dateTime(issue.data.expiresAt) : "" })}
        secret={issue.data?.key}
        onClose={issue.reset}
      />
    </>
  );
};
