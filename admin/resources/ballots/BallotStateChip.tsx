import type { Tone } from "../../layout/theme";
import { Chip } from "../../shared/Chip";
import type { BallotState, CandidateResult } from "../../shared/ballotTypes";
import type { MarkName } from "../../shared/Mark";
import { useT } from "../../shared/useT";

const looks: Record<BallotState, { tone: Tone; mark: MarkName }> = {
  PREPARED: { tone: "grey", mark: "writing" },
  OPEN: { tone: "blue", mark: "sent" },
  CLOSED: { tone: "amber", mark: "ended" },
  COUNTED: { tone: "amber", mark: "writing" },
  SIGNED: { tone: "green", mark: "done" },
  VOIDED: { tone: "red", mark: "failed" },
};

/** Where a round stands: mark, word and colour. */
export const BallotStateChip = ({ state }: { state: BallotState }) => (
  <Chip {...looks[state]}>{useT()(`ballots.state.${state}`)}</Chip>
);

const results: Record<CandidateResult, { tone: Tone; mark: MarkName }> = {
  ELECTED: { tone: "green", mark: "done" },
  TIED: { tone: "amber", mark: "sent" },
  NOT_ELECTED: { tone: "grey", mark: "ended" },
  BELOW_MAJORITY: { tone: "grey", mark: "ended" },
  INELIGIBLE: { tone: "red", mark: "failed" },
};

/** What the count says of a candidate. */
export const ResultChip = ({ result }: { result: CandidateResult }) => (
  <Chip {...results[result]}>{useT()(`ballots.result.${result}`)}</Chip>
);
