import { Button, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-admin";
import { showLink } from "../../shared/links";
import type { Slate, SlateLine } from "../../shared/slateTypes";
import { useAll } from "../../shared/useAll";
import { useT } from "../../shared/useT";

/** The way to the campaign's other slates; none is lost when a later one takes its place. */
export const Versions = ({ slate: { id, campaignId } }: { slate: Slate }) => {
  const t = useT();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const all = useAll<SlateLine>("slates", { campaignId }, { field: "number", order: "DESC" }) ?? [];
  if (all.length < 2) return null;
  const close = () => setAnchor(null);
  return (
    <>
      <Button variant="outlined" color="inherit" aria-haspopup="menu" onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        {t("slates.versions")}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} onClick={close}>
        {all.map((slate) => (
          <MenuItem key={slate.id} selected={slate.id === id} onClick={() => navigate(showLink("slates", slate.id))}>
            {t("slates.version", { number: slate.number, state: t(`slates.state.${slate.state}`) })}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
