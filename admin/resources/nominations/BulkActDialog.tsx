import { useState } from "react";
import { useAsk } from "../../shared/useAsk";
import { BulkDialog, type BulkRow } from "../../shared/list/BulkDialog";
import { useT } from "../../shared/useT";
import { acts, type ActName, isOffered } from "./acts";
import type { BulkNomination } from "../../shared/list/bulkNomination";
import { type BulkAct, bulkVerb, mendableInAll, stopsOf } from "./bulk";
import { mendLabel } from "./mend";
import { GatesInput, OpinionInput } from "./ReviewInputs";
import { TicksInput } from "./TicksInput";
import { useLevel } from "./useLevel";

interface BulkActDialogProps {
  name: ActName;
  ids: string[];
  onDrop: (ids: string[]) => void;
  onDone: () => void;
  onClose: () => void;
}

/** One act on several nominations: each as it stands now, with the rules that would stop it, and what is said to all of them. */
export const BulkActDialog = ({ name: given, ids, ...on }: BulkActDialogProps) => {
  const t = useT();
  const level = useLevel();
  const name = given as BulkAct;
  const act = acts[name];
  // Asked once for all that were selected: leaving one out asks nothing.
  const [asked] = useState(ids);
  const { data } = useAsk("nominationFindings", { ids: asked });
  const found = (data?.nodes ?? []).filter(({ id }) => ids.includes(id)).sort((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id));
  const rows = data && found.map((row): BulkRow => ({ id: row.id, version: row.version, name: row.name, about: `${row.award.name} · ${row.unit.shortName}`, stops: stopsOf(name, act, row, isOffered(act, row, level), t) }));
  return (
    <BulkDialog
      verb={bulkVerb[name]}
      title={t(`lists.acts.${name}.title`, { count: ids.length })}
      text={t(`lists.acts.${name}.text`)}
      confirm={t(`nominations.confirm.${name}`)}
      tone={act.tone}
      rows={rows}
      toInput={({ opinion, gates, mendFields }) => ({
        ...(name === "submit" ? {} : { opinion }),
        ...(act.inputs === "gates" ? { gates } : {}),
        ...(act.inputs === "mend" ? { mendFields: mendFields ?? [] } : {}),
      })}
      done={(count) => t(`lists.acts.${name}.done`, { count })}
      {...on}
    >
      {act.inputs === "gates" ? <GatesInput /> : null}
      {act.inputs === "mend" ? <MendAllInput rows={found} /> : null}
      {name === "submit" ? null : <OpinionInput />}
    </BulkDialog>
  );
};

const MendAllInput = ({ rows }: { rows: readonly BulkNomination[] }) => {
  const t = useT();
  return (
    <TicksInput
      source="mendFields"
      label={t("scrutiny.mend.title")}
      help={t("scrutiny.mend.hint")}
      choices={mendableInAll(rows).map((field) => ({ id: field, name: t(mendLabel(field)) }))}
    />
  );
};
