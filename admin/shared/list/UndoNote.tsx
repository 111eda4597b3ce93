import { Alert, Button } from "@mui/material";
import { useCloseNotification } from "react-admin";
import { useT } from "../useT";

/** Says what was done, with a button that takes it back as long as the note is there. */
export const UndoNote = ({ text, onUndo }: { text: string; onUndo: () => void }) => {
  const t = useT();
  const close = useCloseNotification();
  const undo = () => {
    close();
    onUndo();
  };
  return (
    <Alert
      severity="success"
      sx={{ border: 1, borderColor: "divider" }}
      action={
        <Button color="inherit" size="small" onClick={undo}>
          {t("lists.undo")}
        </Button>
      }
    >
      {text}
    </Alert>
  );
};
