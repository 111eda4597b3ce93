import FilterIcon from "@mui/icons-material/BookmarkBorder";
import EditIcon from "@mui/icons-material/EditOutlined";
import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { Box, Button, IconButton, Popover, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { type SavedQuery, useListContext, useNavigate, useNotify, useSavedQueries } from "react-admin";
import { FormDialog } from "../FormDialog";
import { useT } from "../useT";
import { addressOf } from "./addressOf";
import { UndoNote } from "./UndoNote";

/** Filters, order and page length under a name, kept with the account by resource. */
export const SavedFilters = () => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { resource, filterValues, displayedFilters, sort, perPage } = useListContext();
  const [saved, setSaved] = useSavedQueries(resource);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  /** The one that is being named; an empty name stands for what is on the screen. */
  const [naming, setNaming] = useState<string>();
  const close = () => setAnchor(null);
  const apply = ({ value }: SavedQuery) => {
    close();
    navigate(addressOf(value));
  };
  // Nothing behind an open popover can be pressed, the note with its undo neither.
  const remove = (query: SavedQuery) => {
    close();
    const before = saved;
    setSaved(saved.filter((each) => each !== query));
    notify(<UndoNote text={t("lists.filters.removed", { name: query.label })} onUndo={() => setSaved(before)} />, { autoHideDuration: 8_000 });
  };
  const name = (label: string) => {
    const now: SavedQuery = { label, value: { filter: filterValues, displayedFilters: displayedFilters as unknown as unknown[], sort, perPage } };
    setSaved(naming ? saved.map((each) => (each.label === naming ? { ...each, label } : each)) : [...saved, now]);
    setNaming(undefined);
  };
  return (
    <>
      <Button color="inherit" size="small" startIcon={<FilterIcon />} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={({ currentTarget }) => setAnchor(currentTarget)} sx={{ whiteSpace: "nowrap" }}>
        {t("lists.filters.title")}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": t("lists.filters.title"), sx: { p: 1.5, border: 1, borderColor: "divider", minWidth: 264 } } }}
      >
        {saved.length === 0 ? (
          <Typography variant="caption" component="p" color="text.secondary" sx={{ maxWidth: 240 }}>
            {t("lists.filters.none")}
          </Typography>
        ) : null}
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {saved.map((query) => (
            <Box key={query.label} component="li" sx={{ display: "flex", alignItems: "center" }}>
              <Button onClick={() => apply(query)} sx={{ flex: 1, justifyContent: "flex-start" }}>
                {query.label}
              </Button>
              <IconButton size="small" aria-label={t("lists.filters.rename", { name: query.label })} onClick={() => setNaming(query.label)}>
                <EditIcon fontSize="inherit" />
              </IconButton>
              <IconButton size="small" aria-label={t("lists.filters.remove", { name: query.label })} onClick={() => remove(query)}>
                <DeleteIcon fontSize="inherit" />
              </IconButton>
            </Box>
          ))}
        </Box>
        <Button
          size="small"
          onClick={() => {
            close();
            setNaming("");
          }}
        >
          {t("lists.filters.save")}
        </Button>
      </Popover>
      {naming === undefined ? null : (
        <NameDialog before={naming} taken={saved.map(({ label }) => label).filter((label) => label !== naming)} onName={name} onClose={() => setNaming(undefined)} />
      )}
    </>
  );
};

interface NameDialogProps {
  before: string;
  taken: readonly string[];
  onName: (label: string) => void;
  onClose: () => void;
}

const NameDialog = ({ before, taken, onName, onClose }: NameDialogProps) => {
  const t = useT();
  const [label, setLabel] = useState(before);
  const wanted = label.trim();
  const twice = taken.includes(wanted);
  return (
    <FormDialog
      title={before ? t("lists.filters.rename", { name: before }) : t("lists.filters.save")}
      text={before ? undefined : t("lists.filters.saveHint")}
      confirm={t("action.save")}
      busy={false}
      width="xs"
      ready={wanted !== "" && !twice}
      onConfirm={() => onName(wanted)}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t("lists.filters.name")}
        value={label}
        error={twice}
        helperText={twice ? t("lists.filters.taken") : undefined}
        slotProps={{ htmlInput: { maxLength: 40 } }}
        onChange={({ target }) => setLabel(target.value)}
      />
    </FormDialog>
  );
};
