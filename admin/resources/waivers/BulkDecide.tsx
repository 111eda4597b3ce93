import { Button } from "@mui/material";
import { useState } from "react";
import { required, TextInput, useListContext } from "react-admin";
import { BulkDialog } from "../../shared/list/BulkDialog";
import type { WaiverLine } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";

/** Grants or refuses the selected requests with one opinion. */
export const BulkDecide = ({ decidable }: { decidable: (row: WaiverLine) => boolean }) => {
  const t = useT();
  const may = useMay()("decideWaivers");
  const { data = [], selectedIds, onUnselectItems, onSelect } = useListContext<WaiverLine>();
  const [open, setOpen] = useState<"grant" | "refuse">();
  const selected = data.filter((row) => selectedIds.includes(row.id) && decidable(row));
  if (!may || selected.length === 0) return null;
  return (
    <>
      <Button size="small" variant="outlined" color="error" onClick={() => setOpen("refuse")}>
        {t("lists.waivers.refuse")}
      </Button>
      <Button size="small" variant="contained" onClick={() => setOpen("grant")}>
        {t("lists.waivers.grant")}
      </Button>
      {open ? (
        <BulkDialog
          verb="decideWaivers"
          title={t(`lists.waivers.${open}Title`, { count: selected.length })}
          text={t("lists.waivers.text")}
          confirm={t(open === "grant" ? "scrutiny.waivers.confirmGrant" : "scrutiny.waivers.confirmRefuse")}
          tone={open === "grant" ? "primary" : "error"}
          rows={selected.map(({ id, version, rule, nomination: { name, award, unit } }) => ({ id, version, name: `${name}（${rule}）`, about: `${award.name} · ${unit.shortName}` }))}
          toInput={({ opinion }) => ({ grant: open === "grant", opinion })}
          done={(count) => t(open === "grant" ? "lists.waivers.granted" : "lists.waivers.refused", { count })}
          onDrop={(ids) => onSelect(selectedIds.filter((id) => !ids.includes(String(id))))}
          onDone={() => {
            setOpen(undefined);
            onUnselectItems();
          }}
          onClose={() => setOpen(undefined)}
        >
          <TextInput source="opinion" label={t("scrutiny.waivers.opinion")} multiline minRows={3} validate={required()} />
        </BulkDialog>
      ) : null}
    </>
  );
};
