import { Alert, Box, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { Ballot } from "../../../shared/ballotTypes";
import { Chip } from "../../../shared/Chip";
import { PageHead } from "../../../shared/PageHead";
import { useMe } from "../../../shared/useMe";
import { useNow } from "../../../shared/useNow";
import { useT } from "../../../shared/useT";
import { BallotStateChip } from "../BallotStateChip";
import { CandidateRow } from "./CandidateRow";
import { ChoiceInput, type VoterChoice } from "./ChoiceInput";
import { ReceiptCard } from "./ReceiptCard";
import { TimeLeft } from "./TimeLeft";
import { useCastVote } from "./useCastVote";
import { VoteBar } from "./VoteBar";

/** The voter's paper, made for a phone and three minutes: what is voted, who stands, one button. */
export const VotePage = ({ ballot }: { ballot: Ballot }) => {
  const me = useMe();
  if (!me) return null;
  return <Paper key={ballot.id} ballot={ballot} accountId={me.account.id} />;
};

const Paper = ({ ballot, accountId }: { ballot: Ballot; accountId: string }) => {
  const t = useT();
  const now = useNow();
  const { id, award, round, kind, state, places, maximumMarks, majority, candidates, method, recusals } = ballot;
  const mine = ballot.voters.find((voter) => voter.accountId === accountId);
  const vote = useCastVote({ accountId, ballotId: id }, mine?.voted ?? false);
  const [choice, setChoice] = useState<VoterChoice>("MARKED");
  const [ticked, setTicked] = useState<string[]>([]);
  // Whom the voter has come to keep out of is not on the paper any more.
  const marks = candidates.filter((candidate) => ticked.includes(candidate.id)).map((candidate) => candidate.id);
  const inTime = now !== undefined && now.getTime() >= Date.parse(ballot.opensAt) && now.getTime() < Date.parse(ballot.closesAt);
  const votes = mine !== undefined && state === "OPEN" && method === "ELECTRONIC" && inTime;
  const recuses = mine !== undefined && !mine.voted && (state === "OPEN" || state === "PREPARED") && vote.step === "choosing";
  const turn = (candidate: string) =>
    setTicked(marks.includes(candidate) ? marks.filter((mark) => mark !== candidate) : [...marks, candidate]);
  return (
    <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "minmax(0, 1fr)", maxWidth: 720, mx: "auto" }}>
      <Box className="no-print">
        <PageHead
          title={award.name}
          path={<LinkBase to="/ballots">{t("ballots.list.title")}</LinkBase>}
          chips={
            <>
              <BallotStateChip state={state} />
              <Chip tone="grey">
                {t("ballots.round", { round })} · {t(`ballots.kind.${kind}`)}
              </Chip>
            </>
          }
          summary={
            <>
              {t("ballots.vote.rule", { places, maximum: maximumMarks, majority: t(`ballots.majority.${majority}`) })}
              <br />
              <TimeLeft ballot={ballot} />
            </>
          }
        />
        <Standing ballot={ballot} voter={mine !== undefined} />
      </Box>
      {vote.step === "cast" ? <ReceiptCard ballot={ballot} receipt={vote.receipt} onNoted={vote.forget} /> : null}
      {vote.step === "cast" ? null : (
        <>
          <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
            <Typography component="legend" variant="h2" sx={{ p: 0, mb: 1 }}>
              {t("ballots.vote.candidates")}
            </Typography>
            <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1, gridTemplateColumns: "minmax(0, 1fr)" }}>
              {candidates.map((candidate) => (
                <CandidateRow
                  key={candidate.id}
                  candidate={candidate}
                  marked={votes && choice === "MARKED" ? marks.includes(candidate.id) : undefined}
                  full={marks.length >= maximumMarks}
                  frozen={vote.step !== "choosing"}
                  recuses={recuses}
                  onTurn={() => turn(candidate.id)}
                />
              ))}
            </Box>
          </Box>
          {recusals.length > 0 ? (
            <Typography variant="caption" color="text.secondary">
              {t("ballots.recusal.mine", { smart_count: recusals.length })}
            </Typography>
          ) : null}
          {votes ? (
            <>
              <ChoiceInput value={choice} onChange={setChoice} frozen={vote.step !== "choosing"} />
              <VoteBar
                ballot={ballot}
                choice={choice}
                marks={marks}
                step={vote.step}
                onVote={() => vote.cast({ choice, marks: choice === "MARKED" ? marks : [] })}
              />
            </>
          ) : null}
        </>
      )}
    </Box>
  );
};

/** Why one cannot vote, where one cannot. */
const Standing = ({ ballot: { state, method, voidReason }, voter }: { ballot: Ballot; voter: boolean }) => {
  const t = useT();
  if (voidReason) return <Alert severity="error">{t("ballots.room.voided", { reason: voidReason })}</Alert>;
  if (!voter) return <Alert severity="info">{t("ballots.vote.notVoter")}</Alert>;
  if (state === "CLOSED") return <Alert severity="info">{t("ballots.vote.closed")}</Alert>;
  if (method === "PAPER") return <Alert severity="info">{t("ballots.vote.onPaper")}</Alert>;
  return state === "PREPARED" ? <Alert severity="info">{t("ballots.vote.prepared")}</Alert> : null;
};
