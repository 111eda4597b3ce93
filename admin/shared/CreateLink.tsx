import AddIcon from "@mui/icons-material/Add";
import { Button } from "@mui/material";
import { LinkBase, useCanAccess } from "react-admin";
import { createLink } from "./links";

/** Leads to a resource's form for a new record, if the caller may create one. */
export const CreateLink = ({ resource, label }: { resource: string; label: string }) => {
  const { canAccess } = useCanAccess({ resource, action: "create" });
  if (!canAccess) return null;
  return (
    <Button variant="contained" startIcon={<AddIcon />} component={LinkBase} to={createLink(resource)}>
      {label}
    </Button>
  );
};
