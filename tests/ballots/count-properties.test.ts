import fc from "fast-check";
import { CandidateResult } from "../../server/features/ballots/candidate-result";
import { countVotes } from "../../server/features/ballots/count-votes";
import type { Election, ElectionCandidate, Paper, Tally } from "../../server/features/ballots/election";
import { MajorityBase } from "../../server/features/ballots/majority-base";
import { PaperChoice } from "../../server/features/ballots/paper-choice";
import { countByDefinition } from "./count-by-definition";

const { ELECTED, TIED, INELIGIBLE, NOT_ELECTED, BELOW_MAJORITY } = CandidateResult;
const RUNS = { numRuns: 400 };

/** Any election of up to seven candidates and twelve papers, some of them malformed. */
const elections: fc.Arbitrary<Election> = fc
  .record({ size: fc.integer({ min: 1, max: 7 }), returned: fc.nat(12), absent: fc.nat(5), lost: fc.integer({ min: -1, max: 5 }) })
  .chain(({ size, returned, absent, lost }) => {
    const ids = [..."abcdefg"].slice(0, size);
    const candidate = (id: string): fc.Arbitrary<ElectionCandidate> =>
      fc.record({ recusedPresent: fc.nat(Math.min(returned, 2)), recusedAbsent: fc.nat(Math.min(absent, 2)), eligible: fc.integer({ min: 0, max: 5 }) }).map(
        ({ recusedPresent, recusedAbsent, eligible }) => ({ id, recused: recusedPresent + recusedAbsent, recusedPresent, eligible: eligible > 0 }),
      );
    const paper: fc.Arbitrary<Paper> = fc.oneof(
      { weight: 8, arbitrary: fc.record({ choice: fc.constant(PaperChoice.MARKED), marks: fc.subarray(ids, { minLength: 1 }) }) },
      { weight: 2, arbitrary: fc.record({ choice: fc.constantFrom(...Object.values(PaperChoice)), marks: fc.constant<string[]>([]) }) },
      { weight: 1, arbitrary: fc.record({ choice: fc.constantFrom(...Object.values(PaperChoice)), marks: fc.array(fc.constantFrom(...ids, "x"), { maxLength: 4 }) }) },
    );
    return fc.record({
      places: fc.integer({ min: 1, max: 4 }),
      quorum: fc.constantFrom({ numerator: 2, denominator: 3 }, { numerator: 1, denominator: 2 }, { numerator: 4, denominator: 5 }),
      majority: fc.constantFrom(...Object.values(MajorityBase)),
      maximumMarks: fc.integer({ min: 1, max: size }),
      entitled: fc.constant(returned + absent),
      issued: fc.constant(returned + lost),
      candidates: fc.tuple(...ids.map(candidate)),
      papers: fc.array(paper, { minLength: returned, maxLength: returned }),
    });
  });

/** The same things in any order, chosen by numbers. */
const shuffled = <T>(items: T[], lots: number[]): T[] =>
  items.map((item, i) => ({ item, lot: lots[i] ?? 0 })).sort((one, other) => one.lot - other.lot).map(({ item }) => item);
const lots = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
const byId = ({ candidates, ...tally }: Tally): object => ({ ...tally, candidates: Object.fromEntries(candidates.map((each) => [each.id, each])) });

test("every election counts as the definition says", () => {
  fc.assert(fc.property(elections, (election) => expect(countVotes(election)).toEqual(countByDefinition(election))), { numRuns: 1_000 });
});

test("the order of papers changes nothing", () => {
  fc.assert(
    fc.property(elections, lots, (election, order) => {
      expect(countVotes({ ...election, papers: shuffled(election.papers, order) })).toEqual(countVotes(election));
    }),
    RUNS,
  );
});

test("the order of candidates changes the order of the answer, which is theirs, and nothing else", () => {
  fc.assert(
    fc.property(elections, lots, (election, order) => {
      const candidates = shuffled(election.candidates, order);
      const tally = countVotes({ ...election, candidates });
      expect(tally.candidates.map(({ id }) => id)).toEqual(candidates.map(({ id }) => id));
      expect(byId(tally)).toEqual(byId(countVotes(election)));
    }),
    RUNS,
  );
});

/** From worst to best; the results a candidate who can be elected may have. */
const LADDER = [BELOW_MAJORITY, NOT_ELECTED, TIED, ELECTED];

test("one more mark never makes a candidate's result worse, nor another's better", () => {
  fc.assert(
    fc.property(elections, fc.nat(), fc.infiniteStream(fc.boolean()), (election, chosen, coin) => {
      const ids = election.candidates.map(({ id }) => id);
      const marked = ids[chosen % ids.length] ?? "";
      const others = ids.filter((id) => id !== marked && coin.next().value === true).slice(0, election.maximumMarks - 1);
      const without = { choice: others.length > 0 ? PaperChoice.MARKED : PaperChoice.BLANK, marks: others };
      const withMark = { choice: PaperChoice.MARKED, marks: [...others, marked] };
      const [before, after] = [without, withMark].map((paper) => {
        const papers = [...election.papers, paper];
        return countVotes({ ...election, papers, entitled: election.entitled + 1, issued: election.issued + 1 });
      });
      fc.pre(after?.voidCause !== "MARKED_BY_RECUSED"); // the mark that nobody could lawfully make voids the round
      for (const [i, id] of ids.entries()) {
        const [was, is] = [before, after].map((tally) => LADDER.indexOf(tally?.candidates[i]?.result ?? INELIGIBLE));
        expect(id === marked ? is : was).toBeGreaterThanOrEqual((id === marked ? was : is) ?? NaN);
      }
      expect(after?.candidates[chosen % ids.length]?.votes).toBe((before?.candidates[chosen % ids.length]?.votes ?? NaN) + 1);
    }),
    RUNS,
  );
});

test("the sums agree: papers, places, votes", () => {
  fc.assert(
    fc.property(elections, (election) => {
      const tally = countVotes(election);
      expect(tally.returned).toBe(election.papers.length);
      expect(tally.marked + tally.blank + tally.abstained + tally.void).toBe(tally.returned);
      expect(tally.valid + tally.void).toBe(tally.returned);
      const having = (result: CandidateResult): number => tally.candidates.filter((each) => each.result === result).length;
      expect(having(ELECTED) + tally.placesTied + tally.placesOpen).toBe(election.places);
      expect(tally.placesOpen).toBeGreaterThanOrEqual(0);
      expect(having(TIED) > tally.placesTied || having(TIED) === 0).toBe(true);
      expect(having(TIED) > 0).toBe(tally.placesTied > 0);
      const votes = tally.candidates.reduce((sum, each) => sum + each.votes, 0);
      expect(votes).toBeGreaterThanOrEqual(tally.marked);
      expect(votes).toBeLessThanOrEqual(tally.marked * election.maximumMarks);
      if (tally.voidCause !== null) expect(having(ELECTED) + having(TIED)).toBe(0);
    }),
    RUNS,
  );
});

test("who has withdrawn is never elected, tied or ranked, and is as if never there for the others' results", () => {
  fc.assert(
    fc.property(elections, fc.nat(), (election, chosen) => {
      const candidates = election.candidates.map((each, i) => (i === chosen % election.candidates.length ? { ...each, eligible: false } : each));
      const tally = countVotes({ ...election, candidates });
      for (const [i, { eligible }] of candidates.entries()) {
        expect([tally.candidates[i]?.result === INELIGIBLE, tally.candidates[i]?.rank === null]).toEqual([!eligible, !eligible]);
      }
      expect(tally.candidates.map(({ votes }) => votes)).toEqual(countVotes(election).candidates.map(({ votes }) => votes));
    }),
    RUNS,
  );
});
