import { Box, MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useDateWords } from "../../../shared/format";
import { Panel } from "../../../shared/Panel";
import type { Nomination, Snapshot } from "../../../shared/schema";
import { useAsk } from "../../../shared/useAsk";
import { useT } from "../../../shared/useT";
import { DifferenceTable } from "./DifferenceTable";

/** Two frozen copies of the nomination side by side: first the last two, then whichever are chosen. */
export const VersionsPanel = ({ nomination: { name, snapshots } }: { nomination: Nomination }) => {
  const t = useT();
  const { moment } = useDateWords();
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const inOrder = [...snapshots].sort((a, b) => a.takenAt.localeCompare(b.takenAt) || a.id.localeCompare(b.id));
  const from = chosen.from ?? inOrder.at(-2)?.id;
  const to = chosen.to ?? inOrder.at(-1)?.id;
  const differ = from !== undefined && to !== undefined && from !== to;
  const { data } = useAsk("snapshotDifference", differ ? { from, to } : undefined);
  const words = ({ occasion, takenAt, takenBy }: Snapshot) =>
    t("scrutiny.versions.option", {
      occasion: t(`enums.snapshotOccasion.${occasion}`),
      moment: moment(takenAt),
      name: takenBy,
    });
  const choice = (end: "from" | "to", value: string | undefined) => (
    <TextField
      select
      label={t(`scrutiny.versions.${end}`)}
      value={value ?? ""}
      onChange={({ target }) => setChosen({ from, to, [end]: target.value })}
    >
      {inOrder.map((snapshot) => (
        <MenuItem key={snapshot.id} value={snapshot.id}>
          {words(snapshot)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Panel title={t("scrutiny.versions.title")} aside={t("scrutiny.versions.aside")}>
      {inOrder.length < 2 ? (
        <Typography color="text.secondary">{t("scrutiny.versions.one", { count: inOrder.length })}</Typography>
      ) : (
        <>
          <Box
            className="no-print"
            sx={{ display: "grid", gap: 1.5, mb: 1, gridTemplateColumns: { sm: "1fr 1fr" } }}
          >
            {choice("from", from)}
            {choice("to", to)}
          </Box>
          {differ ? null : <Typography>{t("scrutiny.versions.choose")}</Typography>}
          {differ && data ? <DifferenceTable changes={data.changes} name={name} /> : null}
        </>
      )}
    </Panel>
  );
};
