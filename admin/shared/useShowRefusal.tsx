import { useCallback } from "react";
import { useCloseNotification, useNotify } from "react-admin";
import { refusalOf } from "../providers/refusal";
import { RefusalAlert } from "./RefusalAlert";

/**
 * Shows why a request failed, with rule, article and remedy where the server gave them, long enough to be read. A session
 * that ended is not shown: react-admin leads to the sign-in page.
 */
export function useShowRefusal(): (error: unknown) => void {
  const notify = useNotify();
  return useCallback(
    (error) => {
      if (refusalOf(error)?.code === "UNAUTHENTICATED") return;
      notify(<RefusalNote error={error} />, { type: "error", autoHideDuration: 20_000 });
    },
    [notify],
  );
}

const RefusalNote = ({ error }: { error: unknown }) => (
  <RefusalAlert error={error} onClose={useCloseNotification()} />
);
