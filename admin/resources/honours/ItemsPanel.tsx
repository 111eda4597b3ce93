import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { Chip } from "../../shared/Chip";
import type { Honour, HonourItem } from "../../shared/honourTypes";
import { Panel } from "../../shared/Panel";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { HandOverDialog } from "./HandOverDialog";
import { RecoverDialog } from "./RecoverDialog";
import { useWorksOn } from "./useWorksOn";

/** Plaque or medal, and certificate: handed over to whom, and recovered when the title was revoked. */
export const ItemsPanel = ({ honour }: { honour: Honour }) => {
  const t = useT();
  return (
    <Panel title={t("honours.items.title")}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.25 }}>
        {honour.items.map((item) => (
          <ItemLine key={item.id} honour={honour} item={item} />
        ))}
      </Box>
    </Panel>
  );
};

const ItemLine = ({ honour, item }: { honour: Honour; item: HonourItem }) => {
  const t = useT();
  const may = useMay();
  const mine = useWorksOn()(honour);
  const [dialog, setDialog] = useState<"handOver" | "recover">();
  const { kind, number, handedOverOn, receivedBy, recoveredOn, recoveryNote } = item;
  const name = t(`honours.item.${kind}`);
  const revoked = honour.state === "REVOKED";
  const toHandOver = mine && handedOverOn === null && (!revoked || honour.seat === null) && may("handOverItem");
  const toRecover = mine && revoked && handedOverOn !== null && recoveredOn === null && may("recoverItem");
  const close = () => setDialog(undefined);
  return (
    <li>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <b>{name}</b>
        <ItemChip item={item} />
        {number ? <Typography variant="caption">{t("honours.items.number", { number })}</Typography> : null}
        <Box sx={{ ml: "auto" }}>
          {toHandOver ? (
            <Button size="small" variant="outlined" onClick={() => setDialog("handOver")} aria-label={t("honours.items.handOverNamed", { item: name })}>
              {t("honours.items.handOver")}
            </Button>
          ) : null}
          {toRecover ? (
            <Button size="small" variant="outlined" onClick={() => setDialog("recover")} aria-label={t("honours.items.recoverNamed", { item: name })}>
              {t("honours.items.recover")}
            </Button>
          ) : null}
        </Box>
      </Box>
      {handedOverOn ? <Typography variant="body2">{t("honours.items.handedLine", { date: handedOverOn, name: receivedBy })}</Typography> : null}
      {recoveredOn ? <Typography variant="body2">{t("honours.items.backLine", { date: recoveredOn, note: recoveryNote })}</Typography> : null}
      {dialog === "handOver" ? <HandOverDialog item={item} onClose={close} /> : null}
      {dialog === "recover" ? <RecoverDialog item={item} onClose={close} /> : null}
    </li>
  );
};

const ItemChip = ({ item: { handedOverOn, recoveredOn } }: { item: HonourItem }) => {
  const t = useT();
  if (recoveredOn) return <Chip tone="grey" mark="back">{t("honours.items.back")}</Chip>;
  return handedOverOn ? <Chip tone="green" mark="done">{t("honours.items.out")}</Chip> : <Chip tone="amber">{t("honours.items.waiting")}</Chip>;
};
