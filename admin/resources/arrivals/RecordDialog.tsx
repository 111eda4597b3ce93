import { Autocomplete, Box, TextField } from "@mui/material";
import { useRef, useState } from "react";
import { useNotify } from "react-admin";
import type { UnitPapers } from "../../shared/arrivalTypes";
import { fieldMessage } from "../../shared/fieldMessage";
import { Helped } from "../../shared/form/help/Helped";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { DeliveryDialog } from "./DeliveryDialog";
import { DeliveryLines } from "./DeliveryLines";
import { type DeliveryLine, linesOf, toSend } from "./delivery";

interface RecordDialogProps {
  campaignId: string;
  units: UnitPapers[];
  today: string;
  onClose: () => void;
}

/**
 * Records deliveries one after another, by keyboard alone: type a unit, Enter takes it with all its papers, Enter saves
 * them and goes back to the choice of the unit. The day and the dialog stay.
 */
export const RecordDialog = ({ campaignId, units, today, onClose }: RecordDialogProps) => {
  const t = useT();
  const notify = useNotify();
  const choice = useRef<HTMLInputElement>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [arrivedOn, setArrivedOn] = useState(today);
  const [remark, setRemark] = useState("");
  const [lines, setLines] = useState<DeliveryLine[]>([]);
  const record = useVerb("recordArrivals");
  const unit = units.find((one) => one.unitId === unitId) ?? null;
  const choose = (chosen: UnitPapers | null) => {
    setUnitId(chosen?.unitId ?? null);
    setLines(chosen ? linesOf(chosen) : []);
  };
  const saved = (copies: number) => {
    notify(t("arrivals.record.done", { unit: unit?.shortName, copies }));
    choose(null);
    setRemark("");
    choice.current?.focus();
  };
  const send = () => {
    const sent = toSend(lines);
    if (!unit || sent.length === 0) return;
    const input = { campaignId, unitId: unit.unitId, arrivedOn, remark: remark.trim() || null, lines: sent };
    record.mutate(input, { onSuccess: () => saved(sent.reduce((sum, { copies }) => sum + copies, 0)) });
  };
  const saidOfDay = fieldMessage(record.error, "arrivedOn");
  const ready = unit !== null && arrivedOn !== "" && toSend(lines).length > 0;
  return (
    <DeliveryDialog busy={record.isPending} ready={ready} onSave={send} onClose={onClose}>
      <Box sx={{ display: "grid", gap: 1.5, pt: 1, gridTemplateColumns: { sm: "2fr 1fr" } }}>
        <Helped field="arrivals.unit">
      <Autocomplete<UnitPapers>
            options={units}
            value={unit}
            autoHighlight
            openOnFocus
            getOptionLabel={({ shortName }) => shortName}
            getOptionKey={({ unitId: key }) => key}
            isOptionEqualToValue={(a, b) => a.unitId === b.unitId}
            noOptionsText={t("arrivals.record.noUnit")}
            onChange={(_, chosen) => choose(chosen)}
            renderInput={(params) => <TextField {...params} required autoFocus inputRef={choice} label={t("arrivals.record.unit")} />}
          />
    </Helped>
        <Helped field="arrivals.arrivedOn">
          <TextField
            required
            type="date"
            label={t("arrivals.record.arrivedOn")}
            value={arrivedOn}
            onChange={({ target }) => setArrivedOn(target.value)}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
            error={saidOfDay !== undefined}
            helperText={saidOfDay}
          />
        </Helped>
      </Box>
      {unit ? (
        <Helped field="arrivals.lines">
          <DeliveryLines lines={lines} onChange={setLines} />
        </Helped>
      ) : null}
      <Helped field="arrivals.remark">
        <TextField fullWidth label={t("arrivals.record.remark")} value={remark} onChange={({ target }) => setRemark(target.value)} slotProps={{ htmlInput: { maxLength: 500 } }} />
      </Helped>
    </DeliveryDialog>
  );
};
