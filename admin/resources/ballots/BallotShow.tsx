import { useLocation } from "react-admin";
import type { Ballot } from "../../shared/ballotTypes";
import { useMay } from "../../shared/useMe";
import { isCounted } from "./arithmetic";
import { ControlRoom } from "./ControlRoom";
import { LiveRecord } from "./LiveRecord";
import { CountSheet } from "./sheet/CountSheet";
import { VotePage } from "./vote/VotePage";

/** Every few seconds while votes come in, now and then while others act on it. */
function pace({ state }: Ballot): number | false {
  if (state === "OPEN") return 5_000;
  return state === "PREPARED" || state === "CLOSED" || state === "COUNTED" ? 15_000 : false;
}

/** One round: to a voter their paper, to the others the control room; once counted to all its sheet. */
const BallotShow = () => (
  <LiveRecord<Ballot> resource="ballots" pace={pace}>
    {(ballot) => <BallotPage ballot={ballot} />}
  </LiveRecord>
);

const BallotPage = ({ ballot }: { ballot: Ballot }) => {
  const { pathname } = useLocation();
  const votes = useMay()("castVote");
  if (pathname.endsWith("/sheet") || (votes && isCounted(ballot))) return <CountSheet ballot={ballot} />;
  return votes ? <VotePage ballot={ballot} /> : <ControlRoom ballot={ballot} />;
};

export default BallotShow;
