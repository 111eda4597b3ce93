import type { BallotCandidate, RecusalGround } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../../nominations/VerbDialog";
import { GroundInputs } from "../RecordRecusalButton";

/** The voter keeps out of the decision on a candidate, for good; afterwards the candidate is not on their paper. */
export const DeclareRecusalDialog = ({ candidate: { id, name }, onClose }: { candidate: BallotCandidate; onClose: () => void }) => {
  const t = useT();
  return (
    <VerbDialog
      verb="declareRecusal"
      title={t("ballots.recusal.declareTitle", { name })}
      text={t("ballots.recusal.declareText")}
      confirm={t("ballots.recusal.declareConfirm")}
      done={t("ballots.recusal.declared")}
      defaults={{ ground: "KINSHIP" }}
      toInput={({ ground, reason }) => ({ candidateId: id, ground: ground as RecusalGround, reason: String(reason) })}
      onClose={onClose}
    >
      <GroundInputs />
    </VerbDialog>
  );
};
