import { Button } from "@mui/material";
import { useState } from "react";
import { useListContext } from "react-admin";
import type { Nomination } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { type ActName, acts, isOffered } from "./acts";
import { BulkActDialog } from "./BulkActDialog";
import { bulkActs, bulkVerb } from "./bulk";
import { useLevel } from "./useLevel";

/** The acts that one of the selected nominations, at least, can take now. */
export const BulkActs = () => {
  const t = useT();
  const may = useMay();
  const level = useLevel();
  const { data = [], selectedIds, onUnselectItems, onSelect } = useListContext<Nomination>();
  const [open, setOpen] = useState<ActName>();
  const selected = data.filter(({ id }) => selectedIds.includes(id));
  // Selected on another page of the list: what can be done to them is asked when the dialog opens.
  const elsewhere = selectedIds.length > selected.length;
  const offered = bulkActs.filter((name) => may(bulkVerb[name]) && (elsewhere || selected.some((row) => isOffered(acts[name], row, level))));
  return (
    <>
      {offered.map((name) => (
        <Button key={name} size="small" variant={acts[name].look} color={acts[name].tone} onClick={() => setOpen(name)}>
          {t(`lists.acts.${name}.button`)}
        </Button>
      ))}
      {open ? (
        <BulkActDialog
          name={open}
          ids={selectedIds as string[]}
          onDrop={(ids) => onSelect(selectedIds.filter((id) => !ids.includes(String(id))))}
          onDone={() => {
            setOpen(undefined);
            onUnselectItems();
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
};
