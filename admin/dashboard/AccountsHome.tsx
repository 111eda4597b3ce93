import { Box, Table, TableBody, TableCell, TableRow } from "@mui/material";
import { LinkBase } from "react-admin";
import { dateTime } from "../shared/format";
import { listLink } from "../shared/links";
import { PageHead } from "../shared/PageHead";
import { Panel } from "../shared/Panel";
import { roles } from "../shared/enums";
import type { Account } from "../shared/schema";
import { useAll } from "../shared/useAll";
import { useMay, useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { useGreeting } from "./useGreeting";

const byName = { field: "username", order: "ASC" } as const;
const everyone = {};

/** The administrators' home: accounts by role, and who signed in last. */
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
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { md: "1fr 1fr" } }}>
        <Panel title={t("home.accounts")} aside={t("home.accountsHint")}>
          <Table size="small">
            <TableBody>
              {lines.map(({ label, count, link }) => (
                <TableRow key={label} hover>
                  <TableCell component="th" scope="row">
                    <Box component={LinkBase} to={link} sx={{ color: "primary.main" }}>
                      {label}
                    </Box>
                  </TableCell>
                  <TableCell align="right">{count}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Panel>
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
