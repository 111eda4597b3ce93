import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify, useRecordContext, useRedirect, useResourceContext } from "react-admin";
import { ConfirmDialog } from "./ConfirmDialog";
import { useMay } from "./useMe";
import { useT } from "./useT";
import { useVerb } from "./useVerb";

/** Removes the record on the page after asking, if the caller may. */
export const RemoveButton = ({
  verb,
}: {
  verb: "removeContact" | "removeOfficeMember" | "removeRecommendingUnit";
}) => {
  const t = useT();
  const notify = useNotify();
  const redirect = useRedirect();
  const resource = useResourceContext();
  const record = useRecordContext<{ id: string; version: number; name: string }>();
  const [open, setOpen] = useState(false);
  const remove = useVerb(verb);
  if (!useMay()(verb) || !record) return null;
  const confirm = async () => {
    setOpen(false);
    await remove.mutateAsync({ id: record.id, version: record.version }).then(
      () => {
        notify(t("removal.done"));
        redirect("list", resource);
      },
      () => undefined,
    );
  };
  return (
    <>
      <Button variant="outlined" color="error" startIcon={<DeleteIcon />} onClick={() => setOpen(true)}>
        {t("action.remove")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("removal.title", { name: record.name })}
        text={t("removal.text")}
        confirm={t("action.remove")}
        tone="error"
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
