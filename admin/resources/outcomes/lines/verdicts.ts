/** What is entered for one nominee: yes, no or nothing yet, and the words or number that go with it. */
export interface Verdict {
  said: boolean | null;
  /** Of a yes: the certificate's number, where one is asked for. */
  number: string;
  /** Of a no: why. */
  reason: string;
}

export type Verdicts = Readonly<Record<string, Verdict>>;

export const nothingSaid: Verdict = { said: null, number: "", reason: "" };

export const verdictOf = (verdicts: Verdicts, id: string): Verdict => verdicts[id] ?? nothingSaid;
