import { useEffect } from "react";
import { reactRouterProvider, useStore } from "react-admin";
import type { RecordReference, SearchKind } from "../../shared/searchTypes";
import { useMe } from "../../shared/useMe";

const KINDS: Record<string, SearchKind> = {
  nominations: "NOMINATION",
  recommendingUnits: "UNIT",
  workplaces: "WORKPLACE",
  unitContacts: "CONTACT",
  honours: "HONOUR",
  accounts: "ACCOUNT",
};
const RECORD = /^\/(\w+)\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\/|$)/;
const MOST = 8;
const nothing: RecordReference[] = [];

/** The records this account opened lately, last one first. Kind and id are kept in the browser, never a name. */
export function useRecent(): [RecordReference[], (opened: RecordReference) => void] {
  const me = useMe();
  const [recent, keep] = useStore<RecordReference[]>(`recent.${me?.account.id ?? ""}`, nothing);
  const opened = ({ kind, id }: RecordReference) =>
    keep((before: RecordReference[] = nothing) => [{ kind, id }, ...before.filter((one) => one.id !== id)].slice(0, MOST));
  return [recent, opened];
}

/** Notes every record whose page is opened, by whatever way. */
export function useNoteOpened(): void {
  const { pathname } = reactRouterProvider.useLocation();
  const me = useMe();
  const [, opened] = useRecent();
  const [, resource = "", id = ""] = RECORD.exec(pathname) ?? [];
  const kind = KINDS[resource];
  const known = me !== undefined;
  useEffect(() => {
    if (kind && known) opened({ kind, id });
  }, [kind, id, known]);
}
