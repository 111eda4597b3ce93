import { Panel } from "../../shared/Panel";
import { CountLines } from "../../dashboard/CountLines";
import { dateTime } from "../../shared/format";
import { listLink, showLink } from "../../shared/links";
import type { Account } from "../../shared/schema";
import { useT } from "../../shared/useT";

/** How many are named; the list has all. */
const NAMED = 5;

/** The security administrator's first business: accounts that wait, oldest first. */
export const WaitingAccounts = ({ accounts }: { accounts: readonly Account[] }) => {
  const t = useT();
  const oldest = accounts.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).slice(0, NAMED);
  const lines = oldest.map(({ id, displayName, role, createdAt }) => ({ label: `${displayName} · ${t(`enums.role.${role}`)}`, count: dateTime(createdAt), link: showLink("accounts", id) }));
  const all = { label: t("secondFactor.waitingAll", { count: accounts.length }), count: "", link: listLink("accounts", { state: "PENDING" }) };
  return (
    <Panel title={t("secondFactor.waiting")} aside={t("secondFactor.waitingHint")}>
      <CountLines lines={accounts.length > 0 ? [...lines, all] : []} empty={t("secondFactor.waitingNone")} />
    </Panel>
  );
};
