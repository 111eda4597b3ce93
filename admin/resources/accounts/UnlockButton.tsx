import { Button } from "@mui/material";
import { useNotify } from "react-admin";
import type { Account } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Lets an account sign in again before its lock is over. */
export const UnlockButton = ({ account: { id, lockedUntil } }: { account: Account }) => {
  const t = useT();
  const notify = useNotify();
  const unlock = useVerb("unlockAccount");
  if (!useMay()("unlockAccount") || !lockedUntil) return null;
  return (
    <Button variant="contained" disabled={unlock.isPending} onClick={() => unlock.mutate({ id }, { onSuccess: () => notify(t("securitySettings.unlocked")) })}>
      {t("securitySettings.unlock")}
    </Button>
  );
};
