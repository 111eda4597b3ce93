import { NumberInput, required } from "react-admin";
import type { Ballot } from "../../shared/ballotTypes";
import { useT } from "../../shared/useT";
import { TicksInput } from "../nominations/TicksInput";
import { VerbDialog } from "../nominations/VerbDialog";

/** Closes a round on paper: how many papers were handed out, and who put one into the urn. */
export const TurnoutDialog = ({ ballot: { id, version, voters }, onClose }: { ballot: Ballot; onClose: () => void }) => {
  const t = useT();
  return (
    <VerbDialog
      verb="closeBallot"
      title={t("ballots.turnoutDialog.title")}
      text={t("ballots.turnoutDialog.text")}
      confirm={t("ballots.act.close.confirm")}
      done={t("ballots.act.close.done")}
      defaults={{ issued: voters.length, presentVoterIds: voters.map((voter) => voter.id) }}
      toInput={({ issued, presentVoterIds }) => ({
        id,
        version,
        issued: Number(issued),
        presentVoterIds: presentVoterIds as string[],
      })}
      onClose={onClose}
    >
      <NumberInput source="issued" label={t("ballots.turnoutDialog.issued")} min={0} max={voters.length} validate={required()} />
      <TicksInput
        source="presentVoterIds"
        label={t("ballots.turnoutDialog.present")}
        choices={voters.map(({ id: voterId, name, organization }) => ({ id: voterId, name, meaning: organization }))}
      />
    </VerbDialog>
  );
};
