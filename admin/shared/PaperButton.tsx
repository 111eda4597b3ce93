import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import { Button, type ButtonProps } from "@mui/material";
import type { PaperRequest } from "./paperTypes";
import { useMay } from "./useMe";
import { usePaper } from "./usePaper";
import { useT } from "./useT";

interface PaperButtonProps extends Pick<ButtonProps, "size" | "variant"> {
  label: string;
  /** What to ask for. */
  paper: PaperRequest;
}

/** A button that has a paper made and saves it; it says how far the making is. */
export const PaperButton = ({ label, paper: input, size, variant = "outlined" }: PaperButtonProps) => {
  const t = useT();
  const { request, busy, paper } = usePaper();
  if (!useMay()("requestPaper")) return null;
  return (
    <Button
      variant={variant}
      color={variant === "contained" ? "primary" : "inherit"}
      size={size}
      className="no-print"
      startIcon={<DownloadIcon />}
      disabled={busy}
      aria-busy={busy}
      onClick={() => request(input)}
    >
      {busy ? (paper?.total ? t("papers.makingPart", { part: Math.floor((100 * paper.done) / paper.total) }) : t("papers.making")) : label}
    </Button>
  );
};
