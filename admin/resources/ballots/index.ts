import icon from "@mui/icons-material/HowToVoteOutlined";
import { lazy } from "react";

export const ballots = {
  name: "ballots",
  icon,
  list: lazy(() => import("./BallotList")),
  show: lazy(() => import("./BallotShow")),
};
