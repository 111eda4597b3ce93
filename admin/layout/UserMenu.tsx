import ArrowDropDownIcon from "@mui/icons-material/ArrowDropDown";
import { Button, Divider, ListSubheader, Menu, MenuItem } from "@mui/material";
import { useCallback, useState } from "react";
import { LinkBase, useLogout } from "react-admin";
import { ShortcutsDialog, useShortcutsKey } from "../shared/list/ShortcutsDialog";
import { useMay, useMe } from "../shared/useMe";
import { useT } from "../shared/useT";
import { useTour } from "../tour/useTour";
import { ChangePasswordDialog } from "./ChangePasswordDialog";
import { useLooks } from "./useLooks";

/** The account's menu: language, density, appearance, settings, tour, password, sign out. */
export const UserMenu = () => {
  const t = useT();
  const me = useMe();
  const may = useMay();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [changing, setChanging] = useState(false);
  const [keys, setKeys] = useState(false);
  useShortcutsKey(useCallback(() => setKeys(true), []));
  const looks = useLooks();
  const tour = useTour();
  if (!me) return null;
  const name = me.account.displayName;
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        data-tour="user-menu"
        title={t("layout.userMenu", { name })}
        endIcon={<ArrowDropDownIcon />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ ml: { xs: 0, sm: 1 }, minWidth: { xs: 56, sm: 0 }, flexShrink: { xs: 2, sm: 0 } }}
      >
        <span style={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>{name}</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} onClick={close}>
        {looks.flatMap(({ label, value, options, choose }) => [
          <ListSubheader key={label} component="div" role="presentation">
            {label}
          </ListSubheader>,
          ...options.map((option) => (
            <MenuItem
              key={option.value}
              role="menuitemradio"
              aria-checked={option.value === value}
              selected={option.value === value}
              onClick={() => choose(option.value)}
              lang={option.lang}
            >
              {option.label}
            </MenuItem>
          )),
        ])}
        <Divider />
        <MenuItem component={LinkBase} to="/settings">
          {t("conventions.settings.title")}
        </MenuItem>
        <MenuItem onClick={() => void tour.show()}>{t("conventions.tour.menu")}</MenuItem>
        <MenuItem onClick={() => setKeys(true)}>{t("lists.keys.title")}</MenuItem>
        {may("changePassword") ? (
          <MenuItem onClick={() => setChanging(true)}>{t("layout.changePassword")}</MenuItem>
        ) : null}
        <MenuItem onClick={() => logout()}>{t("layout.signOut")}</MenuItem>
      </Menu>
      {keys ? <ShortcutsDialog onClose={() => setKeys(false)} /> : null}
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
};
