import { Box } from "@mui/material";
import { type ReactNode, type RefObject, useEffect, useImperativeHandle } from "react";
import { type RaRecord, useRecordContext } from "react-admin";
import { useFormContext } from "react-hook-form";
import { useT } from "../useT";
import { applied, type Values } from "./changes";
import { DraftOffer } from "./DraftOffer";
import { type DraftKey, dropDraft } from "../../providers/formDrafts";
import { FormStatus } from "./formStatus";
import { threeWayOfDraft } from "./threeWay";
import { useAutosave } from "./useAutosave";
import type { useConflict } from "./useConflict";
import { useOpenedDraft } from "./useOpenedDraft";
import { WarnOnLeave } from "./WarnOnLeave";

/** What a form's page does to the form inside. */
export interface FormHandle {
  /** Puts values in the place of those that are there. */
  show: (values: Values) => void;
  /** The form was saved. */
  finish: () => void;
}

interface DraftedProps {
  draftKey: DraftKey | undefined;
  handle: RefObject<FormHandle | null>;
  /** Chooses between a draft and what others made of the record since. */
  ask?: ReturnType<typeof useConflict>[0];
  toolbar: ReactNode;
  children: ReactNode;
}

/** The inputs of a form whose typing is kept: first whether to go on with an earlier draft, then the inputs. */
export const Drafted = ({ draftKey, handle, ask, toolbar, children }: DraftedProps) => {
  const t = useT();
  const form = useFormContext<Values>();
  const record = useRecordContext<RaRecord>();
  const version = typeof record?.version === "number" ? record.version : undefined;
  const [draft, setDraft] = useOpenedDraft(draftKey);
  const { kept, setKept, keep, finish, isFinished, countAsTyped } = useAutosave(draftKey, record?.id === undefined ? undefined : version);
  const show = (values: Values) => {
    countAsTyped();
    form.reset(values, { keepDefaultValues: true });
  };
  useImperativeHandle(handle, () => ({ show, finish }));
  useEffect(() => {
    // A draft that says what the record says: it was saved, and the answer was lost.
    const changed = draft?.content.changed;
    if (draftKey && changed && threeWayOfDraft({}, form.getValues(), changed).length === 0) {
      void dropDraft(draftKey).catch(() => undefined);
      setDraft(null);
    }
  }, [draft, draftKey, form, setDraft]);
  if (draft === undefined) return null;

  const outdated = draft !== null && draft.recordVersion !== null && draft.recordVersion !== version;
  const goOn = async () => {
    if (!draft) return;
    const { changed, was } = draft.content;
    const differences = outdated && record ? threeWayOfDraft(was, record, changed) : [];
    const choice = differences.some(({ contested }) => contested) ? await ask?.(differences, t("forms.conflict.continue")) : {};
    if (!choice) return;
    const wanted = Object.entries(changed).filter(([path]) => choice[path] !== "theirs");
    show(applied(form.getValues(), Object.fromEntries(wanted)));
    setKept({ at: draft.savedAt });
    setDraft(null);
  };
  const discard = () => {
    if (draftKey) void dropDraft(draftKey).catch(() => undefined);
    setDraft(null);
  };
  return (
    <FormStatus.Provider value={kept}>
      <WarnOnLeave isFinished={isFinished} />
      {draft ? <DraftOffer draft={draft} outdated={outdated} onContinue={() => void goOn()} onDiscard={discard} /> : null}
      <Box inert={draft !== null} onBlur={() => void keep()} sx={{ width: "100%", opacity: draft ? 0.45 : 1 }}>
        {children}
        {toolbar}
      </Box>
    </FormStatus.Provider>
  );
};
