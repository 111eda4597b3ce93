import type { Key, VerbName } from "../../providers/verbs";
import type { NominationState } from "../../shared/enums";

type ActVerb = Extract<VerbName, `${string}Nomination`>;
export type ActName = "withdraw" | "reject" | "return" | "submit" | "approve";

interface Act {
  verb: ActVerb;
  /** In which states the act makes sense; the server decides in the end. */
  from: readonly NominationState[];
  key: string;
  look: "contained" | "outlined";
  tone: "primary" | "error";
  /** What words the act needs, as the verb's input names them. */
  words?: "opinion" | "reason";
  done: "submitted" | "withdrawn" | "approved" | "returned" | "rejected";
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
  reject: {
    verb: "rejectNomination",
    from: ["SUBMITTED"],
    key: "x",
    look: "outlined",
    tone: "error",
    words: "opinion",
    done: "rejected",
  },
  return: {
    verb: "returnNomination",
    from: ["SUBMITTED"],
    key: "r",
    look: "outlined",
    tone: "error",
    words: "opinion",
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
  approve: {
    verb: "approveNomination",
    from: ["SUBMITTED"],
    key: "a",
    look: "contained",
    tone: "primary",
    words: "opinion",
    done: "approved",
  },
};

export const actNames = Object.keys(acts) as ActName[];

/** What an act sends: the version that was read, and the words under the name the verb gives them. */
export const actInput = (
  key: Key,
  { words }: Act,
  given: string,
): Key & { opinion: string; reason: string } =>
  ({ ...key, ...(words ? { [words]: given } : {}) }) as Key & { opinion: string; reason: string };

/** A nomination is changed before it is submitted or after it came back. */
export const isOpenForChange = (state: NominationState): boolean => state === "DRAFT" || state === "RETURNED";
