import type { Key, VerbName } from "../../providers/verbs";
import type { NominationState, ReviewLevel } from "../../shared/enums";
import type { Nomination } from "../../shared/schema";

type ActVerb = Extract<VerbName, `${string}Nomination`>;
export type ActName = "withdraw" | "recall" | "disqualify" | "reject" | "return" | "submit" | "endorse" | "approve";

export interface Act {
  verb: ActVerb;
  /** In which states the act makes sense; the server decides in the end. */
  from: readonly NominationState[];
  key: string;
  look: "contained" | "outlined";
  tone: "primary" | "error";
  /** What words the act needs, as the verb's input names them. */
  words?: "opinion" | "reason";
  /** What it asks besides: gates to tick, fields to mend, or the loss to be aware of. */
  inputs?: "gates" | "mend" | "sure" | "recall";
  /** A review belongs to a level: the one that has the nomination now, where this is given. */
  level?: readonly ReviewLevel[];
  done: "submitted" | "withdrawn" | "approved" | "endorsed" | "returned" | "rejected" | "disqualified" | "recalled";
}

/** The acts on a nomination, in the order of their buttons: the likeliest last. */
export const acts: Record<ActName, Act> = {
  withdraw: {
    verb: "withdrawNomination",
    from: ["DRAFT", "SUBMITTED", "RETURNED", "CANDIDATE"],
    key: "w",
    look: "outlined",
    tone: "error",
    words: "reason",
    done: "withdrawn",
  },
  recall: {
    verb: "recallNomination",
    from: ["SUBMITTED"],
    key: "z",
    look: "outlined",
    tone: "primary",
    inputs: "recall",
    done: "recalled",
  },
  disqualify: {
    verb: "disqualifyNomination",
    from: ["SUBMITTED", "CANDIDATE"],
    key: "d",
    look: "outlined",
    tone: "error",
    inputs: "sure",
    done: "disqualified",
  },
  reject: {
    verb: "rejectNomination",
    from: ["SUBMITTED"],
    key: "x",
    look: "outlined",
    tone: "error",
    words: "opinion",
    level: ["OFFICE"],
    done: "rejected",
  },
  return: {
    verb: "returnNomination",
    from: ["SUBMITTED"],
    key: "r",
    look: "outlined",
    tone: "error",
    inputs: "mend",
    level: ["UNIT", "OFFICE"],
    done: "returned",
  },
  submit: {
    verb: "submitNomination",
    from: ["DRAFT", "RETURNED"],
    key: "s",
    look: "contained",
    tone: "primary",
    done: "submitted",
  },
  endorse: {
    verb: "endorseNomination",
    from: ["SUBMITTED"],
    key: "e",
    look: "contained",
    tone: "primary",
    inputs: "gates",
    level: ["UNIT"],
    done: "endorsed",
  },
  approve: {
    verb: "approveNomination",
    from: ["SUBMITTED"],
    key: "a",
    look: "contained",
    tone: "primary",
    inputs: "gates",
    level: ["OFFICE"],
    done: "approved",
  },
};

export const actNames = Object.keys(acts) as ActName[];

/** Does the act make sense now, for somebody of this level? Once the title is conferred only a revocation is left (R19). */
export const isOffered = (
  { from, level, inputs }: Act,
  { state, pendingLevel, outcome, campaign }: Pick<Nomination, "state" | "pendingLevel" | "outcome"> & Partial<Pick<Nomination, "campaign">>,
  mine: ReviewLevel | undefined,
): boolean =>
  from.includes(state) &&
  outcome?.state !== "CONFERRED" &&
  outcome?.state !== "REVOKED" &&
  (inputs !== "recall" || pendingLevel === campaign?.reviewLevels[0]) &&
  (level === undefined || (mine !== undefined && mine === pendingLevel && level.includes(mine)));

/** What an act sends: the version that was read, and the words under the name the verb gives them. */
export const actInput = (
  key: Key,
  { words }: Act,
  given: string,
): Key & { opinion: string; reason: string } =>
  ({ ...key, ...(words ? { [words]: given } : {}) }) as Key & { opinion: string; reason: string };

/** A nomination is changed before it is submitted or after it came back. */
export const isOpenForChange = (state: NominationState): boolean => state === "DRAFT" || state === "RETURNED";
