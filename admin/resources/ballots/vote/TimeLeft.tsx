import type { BallotLine } from "../../../shared/ballotTypes";
import { Chip } from "../../../shared/Chip";
import { useDateWords } from "../../../shared/format";
import { useNow } from "../../../shared/useNow";
import { useT } from "../../../shared/useT";
import { useTimeLeft } from "./useTimeLeft";

/** Until when votes are taken, and how long that is. */
export const TimeLeft = ({ ballot: { opensAt, closesAt } }: { ballot: Pick<BallotLine, "opensAt" | "closesAt"> }) => {
  const t = useT();
  const { moment } = useDateWords();
  const now = useNow();
  const time = useTimeLeft(closesAt);
  if (!now) return null;
  if (now.getTime() < Date.parse(opensAt)) {
    return <Chip tone="grey">{t("ballots.vote.notYet", { moment: moment(opensAt) })}</Chip>;
  }
  if (!time) return <Chip tone="amber">{t("ballots.vote.over")}</Chip>;
  return (
    <>
      {t("ballots.vote.until", { moment: moment(closesAt) })} <Chip tone="blue">{t("ballots.vote.left", { time })}</Chip>
    </>
  );
};
