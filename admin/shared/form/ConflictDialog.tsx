import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  type SxProps,
  type Theme,
} from "@mui/material";
import { useId, useState } from "react";
import { useT } from "../useT";
import { ConflictRow } from "./ConflictRow";
import { useFieldLabel } from "./FieldText";
import { type Difference, type Side, sideOf } from "./threeWay";

export type Choice = Record<string, Side | undefined>;

interface ConflictDialogProps {
  resource: string;
  differences: readonly Difference[];
  /** What pressing on does: saves the record, or goes on with the draft. */
  confirm: string;
  onDone: (choice: Choice | undefined) => void;
}

/** On a phone the columns keep their width and are scrolled, the field staying in view. */
const columnWidths: SxProps<Theme> = {
  "& th, & td": { minWidth: 128 },
  "& th:first-of-type, & td:first-of-type": { minWidth: 84, maxWidth: 132, position: "sticky", left: 0, zIndex: 2, backgroundColor: "background.paper" },
};

/** Others changed the record while it was open: field by field what it was, what they made it and what was typed, to choose from. */
export const ConflictDialog = ({ resource, differences, confirm, onDone }: ConflictDialogProps) => {
  const t = useT();
  const heading = useId();
  const label = useFieldLabel(resource);
  const [choice, setChoice] = useState<Choice>(() =>
    Object.fromEntries(differences.map((difference) => [difference.path, sideOf(difference)])),
  );
  const open = differences.filter(({ path }) => choice[path] === undefined).length;
  const cancel = () => onDone(undefined);
  return (
    <Dialog open maxWidth="lg" fullWidth onClose={cancel} aria-labelledby={heading}>
      <DialogTitle id={heading}>{t("forms.conflict.title")}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1.5 }}>
          {t(differences.length > 0 ? "forms.conflict.text" : "forms.conflict.none")}
        </DialogContentText>
        {differences.length > 0 ? (
          <Box role="group" aria-label={t("forms.conflict.title")} tabIndex={0} sx={{ overflow: "auto", maxHeight: "56vh" }}>
            <Table size="small" stickyHeader sx={columnWidths}>
              <TableHead>
                <TableRow>
                  {(["field", "was", "theirs", "mine"] as const).map((name) => (
                    <TableCell key={name}>{t(`forms.conflict.${name}`)}</TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {differences.map((difference) => (
                  <ConflictRow
                    key={difference.path}
                    resource={resource}
                    label={label(difference.path)}
                    difference={difference}
                    side={choice[difference.path]}
                    onSide={(side) => setChoice((before) => ({ ...before, [difference.path]: side }))}
                  />
                ))}
              </TableBody>
            </Table>
          </Box>
        ) : null}
        {open > 0 ? (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            {t("forms.conflict.open", { smart_count: open })}
          </Alert>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={cancel}>
          {t("forms.conflict.back")}
        </Button>
        <Button variant="contained" disabled={open > 0} onClick={() => onDone(choice)}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
