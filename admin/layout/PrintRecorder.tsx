import { useEffect } from "react";
import { useLocation } from "react-admin";
import { useDesk } from "../shared/useDesk";
import { useMay } from "../shared/useMe";

/**
 * Tells the audit trail when a page is printed, whichever way: by a button of the desk or the browser's own command. A
 * browser does not wait for it, so that a lost connection stops nobody's printer.
 */
export const PrintRecorder = () => {
  const desk = useDesk();
  const may = useMay()("recordPrint");
  const { pathname } = useLocation();
  useEffect(() => {
    if (!may) return undefined;
    const record = () => void desk.verb("recordPrint", { page: pathname }).catch(() => undefined);
    window.addEventListener("beforeprint", record);
    return () => window.removeEventListener("beforeprint", record);
  }, [desk, may, pathname]);
  return null;
};
