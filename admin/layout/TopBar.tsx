import { Box } from "@mui/material";
import { AppBar, type AppBarProps, LinkBase, LoadingIndicator } from "react-admin";
import { Brand } from "./Brand";
import { CampaignPicker } from "./CampaignPicker";
import { DeadlineChip } from "./DeadlineChip";
import { DemonstrationClock } from "./DemonstrationClock";
import { SearchBox } from "./search/SearchBox";
import { SeatChip } from "./SeatChip";
import { NoticeBell } from "../resources/notices/NoticeBell";
import { UserMenu } from "./UserMenu";

/** The white bar: what desk this is, which campaign, how long there is, who is signed in. */
export const TopBar = (props: AppBarProps) => (
  <AppBar {...props} color="default" toolbar={<></>} userMenu={false}>
    <Box component={LinkBase} to="/" sx={{ color: "inherit", textDecoration: "none", mr: { xs: 0.5, sm: 2 }, flexShrink: { xs: 1, sm: 0 } }}>
      <Brand />
    </Box>
    <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, flex: { xs: "0 1 0", sm: 1 }, minWidth: 0, overflow: "hidden" }}>
      <CampaignPicker />
      <DeadlineChip />
      <DemonstrationClock />
    </Box>
    <SearchBox />
    <LoadingIndicator />
    <Box sx={{ display: { xs: "none", sm: "block" } }}>
      <SeatChip />
    </Box>
    <NoticeBell />
    <UserMenu />
  </AppBar>
);
