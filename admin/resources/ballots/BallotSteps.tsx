import { type BallotState, ballotStates } from "../../shared/ballotTypes";
import { useT } from "../../shared/useT";
import { Steps } from "./Steps";

const way = ballotStates.filter((state) => state !== "VOIDED");

/** The way of a round in a line. A void one stands beside it. */
export const BallotSteps = ({ state }: { state: BallotState }) => {
  const t = useT();
  const steps: readonly BallotState[] = state === "VOIDED" ? [state] : way;
  return (
    <Steps
      label={t("ballots.steps")}
      steps={steps.map((step) => t(`ballots.state.${step}`))}
      here={state === "SIGNED" ? way.length : steps.indexOf(state)}
    />
  );
};
