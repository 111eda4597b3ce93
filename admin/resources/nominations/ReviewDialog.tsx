import type { Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";
import type { Act, ActName } from "./acts";
import { RecallWarning } from "./RecallWarning";
import { GatesInput, MendInput, OpinionInput, ReasonInput, SureInput } from "./ReviewInputs";
import { VerbDialog } from "./VerbDialog";

interface ReviewDialogProps {
  name: ActName;
  act: Act;
  nomination: Nomination;
  onClose: () => void;
}

/** An act that asks for more than words: the gates to answer for, the fields to mend, the loss to be aware of. */
export const ReviewDialog = ({ name, act, nomination, onClose }: ReviewDialogProps) => {
  const t = useT();
  const { id, version, award } = nomination;
  return (
    <VerbDialog
      verb={act.verb}
      title={t(`nominations.${name}Title`, { name: nomination.name })}
      text={t(`nominations.${name}Text`, { award: award.name })}
      confirm={t(`nominations.confirm.${name}`)}
      tone={act.tone}
      done={t(`nominations.${act.done}`)}
      toInput={({ opinion, reason, gates, mendFields }) =>
        ({
          id,
          version,
          ...(act.inputs === "sure" || act.inputs === "recall" ? { reason } : { opinion }),
          ...(act.inputs === "gates" ? { gates } : {}),
          ...(act.inputs === "mend" ? { mendFields } : {}),
        }) as never
      }
      onClose={onClose}
    >
      {act.inputs === "gates" ? <GatesInput /> : null}
      {act.inputs === "mend" ? <MendInput nomination={nomination} /> : null}
      {act.inputs === "sure" ? (
        <>
          <ReasonInput />
          <SureInput />
        </>
      ) : null}
      {act.inputs === "recall" ? (
        <>
          <RecallWarning campaignId={nomination.campaignId} />
          <ReasonInput />
        </>
      ) : null}
      {act.inputs === "gates" || act.inputs === "mend" ? <OpinionInput /> : null}
    </VerbDialog>
  );
};
