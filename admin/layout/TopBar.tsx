import { Box } from "@mui/material";
import { AppBar, type AppBarProps, LinkBase, LoadingIndicator } from "react-admin";
import { Brand } from "./Brand";
import { CampaignPicker } from "./CampaignPicker";
import { DeadlineChip } from "./DeadlineChip";
import { DemonstrationClock } from "./DemonstrationClock";
import { SeatChip } from "./SeatChip";
import { UserMenu } from "./UserMenu";

/** The white bar: what desk this is, which campaign, how long there is, who is signed in. */
export const TopBar = (props: AppBarProps) => (
  <AppBar {...props} color="default" toolbar={<></>} userMenu={false}>
    <Box component={LinkBase} to="/" sx={{ color: "inherit", textDecoration: "none", mr: 2 }}>
      <Brand />
    </Box>
    <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, flex: { xs: "0 1 0", sm: 1 }, minWidth: 0, overflow: "hidden" }}>
      <CampaignPicker />
      <DeadlineChip />
      <DemonstrationClock />
    </Box>
    <LoadingIndicator />
    <Box sx={{ display: { xs: "none", sm: "block" } }}>
      <SeatChip />
    </Box>
    <UserMenu />
  </AppBar>
);
