import { Alert, Button, Portal, Snackbar } from "@mui/material";
import { useSyncExternalStore } from "react";
import { decideAll, lineNow, watchLine } from "../providers/line";
import { useT } from "../shared/useT";

/**
 * Says that the line to the server is lost and what is done about it, and goes away by itself once it is back. It stands
 * beside the page, not in it: an open dialog hides the page from screen readers, and most acts are sent from one.
 */
export const LineNotice = () => {
  const t = useT();
  const line = useSyncExternalStore(watchLine, lineNow);
  const givenUp = line === "GIVEN_UP";
  const action = (
    <>
      <Button color="inherit" size="small" onClick={() => decideAll(true)}>
        {t("error.retry")}
      </Button>
      <Button color="inherit" size="small" onClick={() => decideAll(false)}>
        {t("error.letGo")}
      </Button>
    </>
  );
  return (
    <Portal>
      <Snackbar open={line !== "FINE"} anchorOrigin={{ vertical: "top", horizontal: "center" }} transitionDuration={0}>
        <Alert role="status" severity={givenUp ? "warning" : "info"} action={givenUp && action} sx={{ border: 1, borderColor: "divider" }}>
          {t(givenUp ? "error.givenUp" : "error.retrying")}
        </Alert>
      </Snackbar>
    </Portal>
  );
};
