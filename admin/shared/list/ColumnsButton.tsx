import ArrowDownIcon from "@mui/icons-material/ArrowDownward";
import ArrowUpIcon from "@mui/icons-material/ArrowUpward";
import ColumnsIcon from "@mui/icons-material/ViewWeekOutlined";
import { Box, Button, Checkbox, FormControlLabel, IconButton, Popover, Typography } from "@mui/material";
import { useState } from "react";
import { type RaRecord, useListContext } from "react-admin";
import type { Column } from "../columns";
import { useT } from "../useT";
import { ordered, useColumnChoice } from "./shownColumns";

/** Which columns the list shows and in which order; the exported file follows. */
export function ColumnsButton<Row extends RaRecord>({ columns }: { columns: readonly Column<Row>[] }) {
  const t = useT();
  const { resource } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [choice, setChoice] = useColumnChoice(resource);
  const all = ordered(columns, choice);
  const order = all.map(({ source }) => source);
  const shown = order.filter((source) => !choice.hidden.includes(source));
  const turn = (source: string) =>
    setChoice({ order, hidden: choice.hidden.includes(source) ? choice.hidden.filter((each) => each !== source) : [...choice.hidden, source] });
  const move = (at: number, by: 1 | -1) => {
    const next = [...order];
    next.splice(at + by, 0, ...next.splice(at, 1));
    setChoice({ ...choice, order: next });
  };
  return (
    <>
      <Button color="inherit" size="small" startIcon={<ColumnsIcon />} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={({ currentTarget }) => setAnchor(currentTarget)} sx={{ whiteSpace: "nowrap" }}>
        {choice.hidden.length > 0 ? t("lists.columns.some", { shown: shown.length, all: order.length }) : t("lists.columns.title")}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": t("lists.columns.title"), sx: { p: 1.5, border: 1, borderColor: "divider", minWidth: 264 } } }}
      >
        <Typography variant="caption" component="p" color="text.secondary">
          {t("lists.columns.hint")}
        </Typography>
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {all.map(({ source, label }, at) => (
            <Box key={source} component="li" sx={{ display: "flex", alignItems: "center" }}>
              <FormControlLabel
                sx={{ flex: 1, mr: 1 }}
                control={<Checkbox size="small" checked={shown.includes(source)} disabled={shown.length === 1 && shown[0] === source} onChange={() => turn(source)} sx={{ py: 0.5 }} />}
                label={t(label)}
              />
              <IconButton size="small" disabled={at === 0} aria-label={t("lists.columns.up", { name: t(label) })} onClick={() => move(at, -1)}>
                <ArrowUpIcon fontSize="inherit" />
              </IconButton>
              <IconButton size="small" disabled={at === all.length - 1} aria-label={t("lists.columns.down", { name: t(label) })} onClick={() => move(at, 1)}>
                <ArrowDownIcon fontSize="inherit" />
              </IconButton>
            </Box>
          ))}
        </Box>
        <Button size="small" onClick={() => setChoice({ order: [], hidden: [] })} sx={{ mt: 0.5 }}>
          {t("lists.columns.reset")}
        </Button>
      </Popover>
    </>
  );
}
