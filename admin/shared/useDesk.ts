import { useMemo } from "react";
import { useLogoutIfAccessDenied } from "react-admin";
import { dataProvider, type DeskDataProvider } from "../providers/dataProvider";

type Desk = Pick<DeskDataProvider, "verb" | "ask">;

/**
 * The domain's verbs and questions. When the session is over this leads to the sign-in and fails, as everything that was
 * not done does: react-admin's own way of calling answers with an empty object then, which would pass for success.
 */
export function useDesk(): Desk {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useMemo(() => {
    const leadAway = async (error: unknown): Promise<never> => {
      await logoutIfAccessDenied(error);
      throw error;
    };
    return {
      verb: (name, input) => dataProvider.verb(name, input).catch(leadAway),
      ask: (name, variables) => dataProvider.ask(name, variables).catch(leadAway),
    };
  }, [logoutIfAccessDenied]);
}
