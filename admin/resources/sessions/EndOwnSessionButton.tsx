import { Button } from "@mui/material";
import { useState } from "react";
import { useLogout } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { EndOwnSessionDialog } from "./EndOwnSessionDialog";

interface EndOwnSessionButtonProps {
  id: string;
  /** When it began, by which its owner knows it. */
  name: string;
  /** Is it the very session that asks? Then one signs out by it, and nothing is proved again. */
  current: boolean;
}

/** Ends one of one's own sessions. */
export const EndOwnSessionButton = ({ id, name, current }: EndOwnSessionButtonProps) => {
  const t = useT();
  const logout = useLogout();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!may("endOwnSession")) return null;
  return (
    <>
      <Button size="small" color="inherit" variant="outlined" aria-label={`${t("conventions.endOwn")} ${name}`} onClick={() => setAsking(true)}>
        {t("conventions.endOwn")}
      </Button>
      {current ? (
        <ConfirmDialog
          open={asking}
          title={t("conventions.endOwnTitle")}
          text={t("conventions.endCurrentText")}
          confirm={t("conventions.endOwn")}
          busy={false}
          onConfirm={() => void logout()}
          onClose={() => setAsking(false)}
        />
      ) : asking ? (
        <EndOwnSessionDialog id={id} name={name} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
};
