import DescriptionIcon from "@mui/icons-material/DescriptionOutlined";
import ImageIcon from "@mui/icons-material/ImageOutlined";
import PdfIcon from "@mui/icons-material/PictureAsPdfOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import type { SvgIconProps } from "@mui/material";
import { PDF, PICTURES } from "./types";

/** A sign for the kind of file; its name says it, too. */
export const TypeIcon = ({ mediaType, ...props }: SvgIconProps & { mediaType: string }) => {
  const Icon = mediaType === PDF ? PdfIcon : PICTURES.includes(mediaType) ? ImageIcon : mediaType.includes("spreadsheet") ? TableIcon : DescriptionIcon;
  return <Icon aria-hidden {...props} />;
};
