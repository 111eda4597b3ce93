import AddIcon from "@mui/icons-material/Add";
import { Button } from "@mui/material";
import { LinkBase, useCanAccess } from "react-admin";
import { createLink } from "./links";

interface CreateLinkProps {
  resource: string;
  label: string;
  /** Appended to the address, e.g. `?source=…` with values to begin with. */
  query?: string;
  /** Not the page's main act. */
  quiet?: boolean;
}

/** Leads to a resource's form for a new record, if the caller may create one. */
export const CreateLink = ({ resource, label, query = "", quiet = false }: CreateLinkProps) => {
  const { canAccess } = useCanAccess({ resource, action: "create" });
  if (!canAccess) return null;
  return (
    <Button
      variant={quiet ? "outlined" : "contained"}
      color={quiet ? "inherit" : "primary"}
      startIcon={quiet ? undefined : <AddIcon />}
      component={LinkBase}
      to={createLink(resource) + query}
    >
      {label}
    </Button>
  );
};
