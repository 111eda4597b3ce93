import { Box, Tooltip } from "@mui/material";
import type { ReactNode } from "react";
import { LinkBase, useLocation, useSidebarState } from "react-admin";
import { useT } from "../shared/useT";

interface MenuLineProps {
  to: string;
  label: string;
  icon: ReactNode;
  count: number;
  exact?: boolean;
}

/** A line of the menu with the number of things that wait behind it; only its icon when the menu is folded. */
export const MenuLine = ({ to, label, icon, count, exact = false }: MenuLineProps) => {
  const t = useT();
  const [open] = useSidebarState();
  const { pathname } = useLocation();
  const current = exact ? pathname === to : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <Tooltip title={open ? "" : label} placement="right">
      <Box
        component={LinkBase}
        to={to}
        aria-current={current ? "page" : undefined}
        aria-label={open ? undefined : label}
        sx={({ palette }) => ({
          display: "flex",
          alignItems: "center",
          gap: 1.25,
          p: "6px 12px",
          borderRadius: "6px",
          textDecoration: "none",
          fontWeight: current ? 700 : 400,
          color: current ? palette.tones.blue.ink : palette.text.primary,
          backgroundColor: current ? palette.tones.blue.soft : "transparent",
          "&:hover": { backgroundColor: current ? palette.tones.blue.soft : palette.action.hover },
          "& svg": { fontSize: 18, color: current ? palette.tones.blue.ink : palette.text.secondary },
        })}
      >
        {icon}
        {open ? <span style={{ flex: 1 }}>{label}</span> : null}
        {open && count > 0 ? (
          <Box
            component="span"
            aria-label={t("layout.waiting", { smart_count: count })}
            sx={{ fontSize: 12, color: "seal" }}
          >
            {count}
          </Box>
        ) : null}
      </Box>
    </Tooltip>
  );
};
