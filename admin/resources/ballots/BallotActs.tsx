import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Ballot, BallotState } from "../../shared/ballotTypes";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { TurnoutDialog } from "./TurnoutDialog";

type Act = "void" | "open" | "close" | "count" | "sign";

const acts: Record<Act, { from: readonly BallotState[]; verb: "voidBallot" | "openBallot" | "closeBallot" | "countBallot" | "signCount" }> = {
  void: { from: ["PREPARED", "OPEN", "CLOSED", "COUNTED"], verb: "voidBallot" },
  open: { from: ["PREPARED"], verb: "openBallot" },
  close: { from: ["OPEN"], verb: "closeBallot" },
  count: { from: ["CLOSED"], verb: "countBallot" },
  sign: { from: ["COUNTED"], verb: "signCount" },
};
const names = Object.keys(acts) as Act[];

/** What the caller can do to the round now, the likeliest last; counting and signing is for its scrutineers. */
export const BallotActs = ({ ballot }: { ballot: Ballot }) => {
  const may = useMay();
  const account = useMe()?.account.id;
  const mine = ballot.scrutineers.find(({ accountId }) => accountId === account);
  const offered = names.filter((name) => {
    if (!acts[name].from.includes(ballot.state) || !may(acts[name].verb)) return false;
    if (name === "count") return mine !== undefined;
    return name !== "sign" || (mine !== undefined && mine.signedAt === null);
  });
  return offered.map((name) => <ActButton key={name} act={name} ballot={ballot} />);
};

const ActButton = ({ act, ballot }: { act: Act; ballot: Ballot }) => {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { busy, run } = useAct(act, ballot, () => setAsked(false));
  const onPaper = act === "close" && ballot.method === "PAPER";
  return (
    <>
      <Button
        variant={act === "void" ? "outlined" : "contained"}
        color={act === "void" ? "error" : "primary"}
        onClick={() => setAsked(true)}
      >
        {t(`ballots.act.${act}.button`)}
      </Button>
      {onPaper && asked ? <TurnoutDialog ballot={ballot} onClose={() => setAsked(false)} /> : null}
      <ConfirmDialog
        open={asked && !onPaper}
        title={t(`ballots.act.${act}.title`)}
        text={t(`ballots.act.${act}.text`)}
        confirm={t(`ballots.act.${act}.confirm`)}
        tone={act === "void" ? "error" : "primary"}
        reason={act === "void" ? { label: t("ballots.act.void.reason") } : undefined}
        busy={busy}
        onConfirm={run}
        onClose={() => setAsked(false)}
      />
    </>
  );
};

/** The verb behind a button, with what is said afterwards. */
function useAct(act: Act, { id, version }: Ballot, close: () => void) {
  const t = useT();
  const notify = useNotify();
  const verbs = {
    void: useVerb("voidBallot"),
    open: useVerb("openBallot"),
    close: useVerb("closeBallot"),
    count: useVerb("countBallot"),
    sign: useVerb("signCount"),
  };
  const after = {
    onSuccess: () => {
      notify(t(`ballots.act.${act}.done`));
      close();
    },
    // The reason that was written stays, to be sent again.
    onError: act === "void" ? undefined : close,
  };
  const run = (reason: string) =>
    act === "void" ? verbs.void.mutate({ id, version, reason }, after) : verbs[act].mutate({ id, version }, after);
  return { busy: verbs[act].isPending, run };
}
