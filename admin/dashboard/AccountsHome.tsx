import { Box, Table, TableBody, TableCell, TableRow } from "@mui/material";
import { dateTime } from "../shared/format";
import { listLink } from "../shared/links";
import { PageHead } from "../shared/PageHead";
import { Panel } from "../shared/Panel";
import { roles } from "../shared/enums";
import type { Account } from "../shared/schema";
import { useAll } from "../shared/useAll";
import { useMay, useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { WaitingAccounts } from "../resources/accounts/WaitingAccounts";
import { CountLines } from "./CountLines";
import { useGreeting } from "./useGreeting";

const byName = { field: "username", order: "ASC" } as const;
const everyone = {};

/** The administrators' home: accounts to look at, accounts by role, and who signed in last. */
export const AccountsHome = () => {
  const t = useT();
  const greeting = useGreeting();
  const name = useMe()?.account.displayName;
  const accounts = useAll<Account>("accounts", everyone, byName, useMay()("accounts")) ?? [];
  const recent = accounts
    .flatMap(({ id, displayName, lastSignInAt }) => (lastSignInAt ? [{ id, displayName, lastSignInAt }] : []))
    .sort((a, b) => b.lastSignInAt.localeCompare(a.lastSignInAt))
    .slice(0, 10);
  const lines = [
    ...roles.map((role) => {
      const members = accounts.filter((account) => account.role === role);
      const active = members.filter(({ state }) => state === "ACTIVE").length;
      return {
        label: t(`enums.role.${role}`),
        count: `${active} / ${members.length}`,
        link: listLink("accounts", { role }),
      };
    }),
  ];
  const approves = useMay()("approveAccount");
  const waiting = accounts.filter(({ state }) => state === "PENDING");
  const locked = accounts.flatMap(({ id, displayName, lockedUntil }) => (lockedUntil ? [{ id, displayName, until: dateTime(lockedUntil) }] : []));
  const mend = [
    ...locked.map(({ id, displayName, until }) => ({ label: t("securitySettings.lockedHome", { name: displayName }), count: until, link: `/accounts/${id}/show` })),
    ...(approves ? [] : [{ label: t("secondFactor.waiting"), count: waiting.length, link: listLink("accounts", { state: "PENDING" }) }]),
    {
      label: t("home.neverSignedIn"),
      count: accounts.filter(({ lastSignInAt }) => !lastSignInAt).length,
      link: listLink("accounts", { lastSignInAt: { isNull: true } }),
    },
    {
      label: t("home.disabled"),
      count: accounts.filter(({ state }) => state === "DISABLED").length,
      link: listLink("accounts", { state: "DISABLED" }),
    },
  ];
  return (
    <Box>
      <PageHead title={t("home.welcome", { greeting, name })} />
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" } }}>
        <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
          {approves ? <WaitingAccounts accounts={waiting} /> : null}
          <Panel title={t("home.mend")} aside={t("home.mendHint")}>
            <CountLines lines={mend.filter(({ count }) => count !== 0)} empty={t("home.mendNone")} />
          </Panel>
          <Panel title={t("home.accounts")} aside={t("home.accountsHint")}>
            <CountLines lines={lines} />
          </Panel>
        </Box>
        <Panel title={t("home.recentSignIns")}>
          <Table size="small">
            <TableBody>
              {recent.map(({ id, displayName, lastSignInAt }) => (
                <TableRow key={id}>
                  <TableCell>{displayName}</TableCell>
                  <TableCell align="right">{dateTime(lastSignInAt)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Panel>
      </Box>
    </Box>
  );
};
