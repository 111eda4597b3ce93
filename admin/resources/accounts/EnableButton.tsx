import { Button } from "@mui/material";
import { useNotify } from "react-admin";
import type { Account } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** What was reached: where the policy says so, another administrator has to approve. */
export const enabledText = ({ state }: Pick<Account, "state">) => (state === "PENDING" ? "secondFactor.waits" : "accounts.enabled");

/** Opens a disabled account again. */
export const EnableButton = ({ account: { id, version, state } }: { account: Account }) => {
  const t = useT();
  const notify = useNotify();
  const enable = useVerb("enableAccount");
  if (!useMay()("enableAccount") || state !== "DISABLED") return null;
  return (
    <Button
      variant="contained"
      disabled={enable.isPending}
      onClick={() => enable.mutate({ id, version }, { onSuccess: (opened) => notify(t(enabledText(opened))) })}
    >
      {t("accounts.enable")}
    </Button>
  );
};
