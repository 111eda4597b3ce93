import { CandidateResult } from "../../server/features/ballots/candidate-result";
import { countVotes } from "../../server/features/ballots/count-votes";
import type { Election, ElectionCandidate, Paper, Tally } from "../../server/features/ballots/election";
import { MajorityBase } from "../../server/features/ballots/majority-base";
import { PaperChoice } from "../../server/features/ballots/paper-choice";
import { countByDefinition } from "./count-by-definition";

const { MARKED, BLANK, ABSTAINED, VOID } = PaperChoice;

/** Papers on a, b and c that count as what they say they are. */
export const WELL_FORMED: Paper[] = [
  ...["a", "b", "c", "ab", "ac", "bc", "abc"].map((marks) => ({ choice: MARKED, marks: [...marks] })),
  ...[BLANK, ABSTAINED, VOID].map((choice) => ({ choice, marks: [] })),
];

/** All urns of at most so many papers, whatever their order. */
export function urns(kinds: Paper[], most: number): Paper[][] {
  const smaller: Paper[][] = most === 0 ? [] : kinds.flatMap((kind, i) => urns(kinds.slice(i), most - 1).map((rest) => [kind, ...rest]));
  return [[], ...smaller];
}

export const plain = (id: string): ElectionCandidate => ({ id, recused: 0, recusedPresent: 0, eligible: true });
const [a, b, c] = [plain("a"), plain("b"), plain("c")];
/** Nobody recused; from a, absent or present; from a and b at once; from b, where a has withdrawn. */
const PANELS: ElectionCandidate[][] = [
  [a, b, c],
  [{ ...a, recused: 1 }, b, c],
  [{ ...a, recused: 1, recusedPresent: 1 }, b, c],
  [{ ...a, recused: 2, recusedPresent: 1 }, { ...b, recused: 1, recusedPresent: 1 }, c],
  [{ ...a, eligible: false }, { ...b, recused: 1, recusedPresent: 1 }, c],
];

/** Everything that can be decided about an urn, with every panel that so many voters can have. */
export function* elections(papers: Paper[], entitled: number): Generator<Election> {
  for (const candidates of PANELS) {
    const possible = candidates.every(({ recused, recusedPresent }) => recused <= entitled && recusedPresent <= papers.length);
    if (!possible) continue;
    for (const majority of Object.values(MajorityBase)) {
      for (const maximumMarks of [1, 2, 3]) {
        for (const places of [1, 2]) {
          yield { places, quorum: { numerator: 2, denominator: 3 }, majority, maximumMarks, entitled, issued: entitled, candidates, papers };
        }
      }
    }
  }
}

/** toEqual for tallies, but quick enough for a hundred thousand of them. */
const same = (one: Tally, other: Tally): boolean =>
  differsNowhere(one, other, "candidates") && one.candidates.length === other.candidates.length && one.candidates.every((each, i) => differsNowhere(each, other.candidates[i]));

function differsNowhere<T extends object>(one: T, other: T | undefined, except?: keyof T): boolean {
  for (const key in one) if (key !== except && one[key] !== other?.[key]) return false;
  return true;
}

/** Counts them all both ways; says how many there were and what results they had, lest the loop be empty. */
export function compareAll(all: Iterable<Election>): { elections: number; seen: string[] } {
  const seen = new Set<string>();
  let count = 0;
  for (const election of all) {
    const [tally, expected] = [countVotes(election), countByDefinition(election)];
    if (!same(tally, expected)) expect({ election, tally }).toEqual({ election, tally: expected });
    count += 1;
    for (const { result } of tally.candidates) seen.add(result);
    seen.add(tally.voidCause ?? "STANDS");
  }
  return { elections: count, seen: [...seen].sort() };
}

/** Every election of so many voters and three candidates, however few of them vote. */
export function* everyElectionOf(entitled: number): Generator<Election> {
  for (const papers of urns(WELL_FORMED, entitled)) yield* elections(papers, entitled);
}

export const EVERYTHING = [...Object.values(CandidateResult), "MARKED_BY_RECUSED", "NO_QUORUM", "STANDS"].sort();
