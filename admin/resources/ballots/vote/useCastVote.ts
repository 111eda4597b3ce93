import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "../../../providers/refusal";
import type { PaperChoice } from "../../../shared/ballotTypes";
import { useDesk } from "../../../shared/useDesk";
import { useShowRefusal } from "../../../shared/useShowRefusal";
import { drawReceipt, forgetReceipt, keepReceipt, keptReceipt, type ReceiptPlace } from "./receipt";

/** What a voter puts on the paper. */
export interface Choice {
  choice: PaperChoice;
  marks: string[];
}

type Step = "choosing" | "sending" | "unanswered" | "cast";

/** Neither says whether the vote arrived: no answer at all, and a fault on the way to one. */
const leavesOpen = (error: unknown): boolean => {
  const code = refusalOf(error)?.code;
  return code === undefined || code === "INTERNAL";
};

/**
 * Casting a vote. The receipt is drawn and kept before anything is sent. Where no answer came, the same paper goes out
 * again under the same receipt; "already voted" then means that the first one arrived. The choice is never stored, not
 * even in the cache of requests.
 */
export function useCastVote(place: ReceiptPlace, voted: boolean) {
  const desk = useDesk();
  const queryClient = useQueryClient();
  const showRefusal = useShowRefusal();
  const [step, setStep] = useState<Step>("choosing");
  const [receipt, setReceipt] = useState(() => keptReceipt(place));

  const cast = async ({ choice, marks }: Choice) => {
    const sentBefore = keptReceipt(place) !== null;
    const mine = keptReceipt(place) ?? drawReceipt();
    keepReceipt(place, mine);
    setReceipt(mine);
    setStep("sending");
    try {
      await desk.verb("castVote", { ballotId: place.ballotId, choice, marks, receipt: mine });
      setStep("cast");
    } catch (error) {
      if (sentBefore && refusalOf(error)?.code === "ALREADY_VOTED") setStep("cast");
      else if (leavesOpen(error)) setStep("unanswered");
      else {
        if (!sentBefore) {
          forgetReceipt(place);
          setReceipt(null);
        }
        setStep("choosing");
        showRefusal(error);
      }
    }
    // The home page, too: what waited there is done.
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "ballots", refetchType: "all" });
  };
  const forget = () => {
    forgetReceipt(place);
    setReceipt(null);
  };
  return { step: voted && step !== "sending" ? ("cast" as const) : step, receipt, cast, forget };
}
