import DeskIcon from "@mui/icons-material/SpaceDashboardOutlined";
import { Box, Typography } from "@mui/material";
import { useResourceDefinitions, useSidebarState } from "react-admin";
import { createElement } from "react";
import type { MessageKey } from "../i18n/zh";
import { mayDo } from "../providers/access";
import { waiting } from "../shared/tasks";
import { useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { useTasks } from "../shared/useTasks";
import { MenuLine } from "./MenuLine";

const groups = [
  {
    label: "menu.campaign",
    lines: ["recommendingUnits", "unitContacts", "quotas", "workplaces", "nominations", "waivers", "paperArrivals", "papers", "imports", "announcements", "mailBatches", "notices", "ballots", "slates", "outcomes", "honours"],
  },
  { label: "menu.organization", lines: ["officeMembers", "campaigns", "calendarYears"] },
  { label: "menu.system", lines: ["accounts", "auditEvents", "invariants", "dictionaries", "signIns", "operations", "sessions", "securitySettings"] },
] as const;

/** The menu: only what the caller's role may list, each line with what waits behind it. */
export const Menu = () => {
  const t = useT();
  const me = useMe();
  const tasks = useTasks();
  const [open] = useSidebarState();
  const definitions = useResourceDefinitions();
  if (!me) return null;
  const icon = (name: string) => {
    const Icon = definitions[name]?.icon;
    return Icon ? createElement(Icon) : undefined;
  };
  return (
    <Box
      component="nav"
      aria-label={t("layout.mainMenu")}
      sx={{ width: open ? 208 : 52, p: open ? "12px 8px" : "12px 4px" }}
    >
      <MenuLine to="/" exact label={t("menu.desk")} icon={<DeskIcon />} count={waiting(tasks)} />
      {groups.map(({ label, lines }) => {
        const allowed = lines.filter((line) => mayDo(me.permissions, "list", line));
        if (allowed.length === 0) return null;
        return (
          <Box key={label} role="group" aria-label={t(label)}>
            {open ? <GroupName label={label} /> : <Box sx={{ height: 12 }} />}
            {allowed.map((line) => (
              <MenuLine
                key={line}
                to={`/${line}`}
                label={t(`menu.${line}`)}
                icon={icon(line)}
                count={waiting(tasks, line)}
              />
            ))}
          </Box>
        );
      })}
    </Box>
  );
};

const GroupName = ({ label }: { label: MessageKey }) => (
  <Typography variant="caption" component="div" color="text.secondary" sx={{ p: "12px 12px 4px" }}>
    {useT()(label)}
  </Typography>
);
