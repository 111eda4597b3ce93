import ArrowDropDownIcon from "@mui/icons-material/ArrowDropDown";
import { Button, Divider, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useNavigate, useStore } from "react-admin";
import { showLink } from "../shared/links";
import { useCampaign, useCampaigns } from "../shared/useCampaign";
import { useT } from "../shared/useT";

/** Chooses the campaign that the whole desk is about, and leads to its rules. */
export const CampaignPicker = () => {
  const t = useT();
  const navigate = useNavigate();
  const campaigns = useCampaigns();
  const campaign = useCampaign();
  const [, choose] = useStore<string | null>("campaign", null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!campaign) return null;
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        size="small"
        aria-haspopup="menu"
        data-tour="campaign"
        aria-label={`${t("layout.campaign")} ${campaign.name}`}
        title={campaign.name}
        endIcon={<ArrowDropDownIcon />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ minWidth: 0, maxWidth: 420, fontSize: 13 }}
      >
        <span style={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
          {campaign.name}
        </span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} onClick={close}>
        {campaigns.map(({ id, name, state }) => (
          <MenuItem key={id} selected={id === campaign.id} onClick={() => choose(id)}>
            {name}　{t(`enums.campaignState.${state}`)}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={() => navigate(`${showLink("campaigns", campaign.id)}/rules`)}>
          {t("layout.openRules")}
        </MenuItem>
        <MenuItem onClick={() => navigate("/campaigns")}>{t("campaignLife.all")}</MenuItem>
      </Menu>
    </>
  );
};
