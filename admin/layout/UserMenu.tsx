import ArrowDropDownIcon from "@mui/icons-material/ArrowDropDown";
import { Button, Divider, ListSubheader, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useLocaleState, useLogout, useStore, useTheme } from "react-admin";
import { useMay, useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { ChangePasswordDialog } from "./ChangePasswordDialog";
import type { Density } from "./theme";

/** The account's menu: language, density, appearance, password, sign out. */
export const UserMenu = () => {
  const t = useT();
  const me = useMe();
  const may = useMay();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [changing, setChanging] = useState(false);
  const [locale, setLocale] = useLocaleState();
  const [density, setDensity] = useStore<Density>("density", "comfortable");
  const [theme, setTheme] = useTheme("light");
  if (!me) return null;
  const name = me.account.displayName;
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        title={t("layout.userMenu", { name })}
        endIcon={<ArrowDropDownIcon />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ ml: 1, minWidth: 0, flexShrink: { xs: 1, sm: 0 } }}
      >
        <span style={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>{name}</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} onClick={close}>
        <ListSubheader component="div" role="presentation">
          {t("layout.language")}
        </ListSubheader>
        <MenuItem
          role="menuitemradio"
          aria-checked={locale === "zh"}
          selected={locale === "zh"}
          onClick={() => setLocale("zh")}
          lang="zh-CN"
        >
          中文
        </MenuItem>
        <MenuItem
          role="menuitemradio"
          aria-checked={locale === "en"}
          selected={locale === "en"}
          onClick={() => setLocale("en")}
          lang="en"
        >
          English
        </MenuItem>
        <ListSubheader component="div" role="presentation">
          {t("layout.density")}
        </ListSubheader>
        <MenuItem
          role="menuitemradio"
          aria-checked={density === "comfortable"}
          selected={density === "comfortable"}
          onClick={() => setDensity("comfortable")}
        >
          {t("layout.comfortable")}
        </MenuItem>
        <MenuItem
          role="menuitemradio"
          aria-checked={density === "compact"}
          selected={density === "compact"}
          onClick={() => setDensity("compact")}
        >
          {t("layout.compact")}
        </MenuItem>
        <ListSubheader component="div" role="presentation">
          {t("layout.appearance")}
        </ListSubheader>
        <MenuItem
          role="menuitemradio"
          aria-checked={theme !== "dark"}
          selected={theme !== "dark"}
          onClick={() => setTheme("light")}
        >
          {t("layout.light")}
        </MenuItem>
        <MenuItem
          role="menuitemradio"
          aria-checked={theme === "dark"}
          selected={theme === "dark"}
          onClick={() => setTheme("dark")}
        >
          {t("layout.dark")}
        </MenuItem>
        <Divider />
        {may("changePassword") ? (
          <MenuItem onClick={() => setChanging(true)}>{t("layout.changePassword")}</MenuItem>
        ) : null}
        <MenuItem onClick={() => logout()}>{t("layout.signOut")}</MenuItem>
      </Menu>
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
};
