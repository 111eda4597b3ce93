import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import { Button } from "@mui/material";
import { LinkBase } from "react-admin";
import type { ImportKind } from "./paperTypes";
import { useMay } from "./useMe";
import { useT } from "./useT";

/** Leads to the import of one kind of workbook, for whoever may import. */
export const ImportLink = ({ kind }: { kind: ImportKind }) => {
  const t = useT();
  if (!useMay()("confirmImport")) return null;
  return (
    <Button variant="outlined" color="inherit" startIcon={<UploadIcon />} component={LinkBase} to={`/imports/create?kind=${kind}`}>
      {t("imports.open")}
    </Button>
  );
};
