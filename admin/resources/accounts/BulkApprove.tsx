import { Button } from "@mui/material";
import { useState } from "react";
import { useListContext } from "react-admin";
import { BulkDialog } from "../../shared/list/BulkDialog";
import type { Account } from "../../shared/schema";
import { useT } from "../../shared/useT";

/** Lets the selected accounts that wait take effect. */
export const BulkApprove = () => {
  const t = useT();
  const { data = [], selectedIds, onUnselectItems, onSelect } = useListContext<Account>();
  const [open, setOpen] = useState(false);
  const selected = data.filter(({ id, state }) => selectedIds.includes(id) && state === "PENDING");
  if (selected.length === 0) return null;
  return (
    <>
      <Button size="small" variant="contained" onClick={() => setOpen(true)}>
        {t("secondFactor.approve")}
      </Button>
      {open ? (
        <BulkDialog
          verb="approveAccounts"
          title={t("secondFactor.approveManyTitle", { count: selected.length })}
          text={t("secondFactor.approveManyText")}
          confirm={t("secondFactor.approve")}
          tone="primary"
          rows={selected.map(({ id, version, displayName, username, role, unit }) => ({ id, version, name: `${displayName}（${username}）`, about: [t(`enums.role.${role}`), unit?.shortName].filter(Boolean).join(" · ") }))}
          toInput={() => ({})}
          done={(count) => t("secondFactor.approvedMany", { count })}
          onDrop={(ids) => onSelect(selectedIds.filter((id) => !ids.includes(String(id))))}
          onDone={() => {
            setOpen(false);
            onUnselectItems();
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};
