import ArrowForwardIcon from "@mui/icons-material/ArrowForward";
import CheckIcon from "@mui/icons-material/Check";
import CloseIcon from "@mui/icons-material/Close";
import EditIcon from "@mui/icons-material/EditOutlined";
import RemoveIcon from "@mui/icons-material/Remove";
import UndoIcon from "@mui/icons-material/Undo";
import type { SvgIconProps } from "@mui/material";
import type { ComponentType } from "react";

export type MarkName = "done" | "sent" | "back" | "failed" | "ended" | "writing";

const icons: Record<MarkName, ComponentType<SvgIconProps>> = {
  done: CheckIcon,
  sent: ArrowForwardIcon,
  back: UndoIcon,
  failed: CloseIcon,
  ended: RemoveIcon,
  writing: EditIcon,
};

/** A small sign beside a word or number, so that colour is never alone. Drawn, because fonts differ in signs. */
export const Mark = ({ name }: { name: MarkName }) => {
  const Icon = icons[name];
  return <Icon aria-hidden sx={{ fontSize: "1.1em", verticalAlign: "-0.15em", mr: "2px" }} />;
};
