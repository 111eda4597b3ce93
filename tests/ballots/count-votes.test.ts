import { countVotes } from "../../server/features/ballots/count-votes";
import type { Election, ElectionCandidate, Paper } from "../../server/features/ballots/election";
import { MajorityBase } from "../../server/features/ballots/majority-base";
import { PaperChoice } from "../../server/features/ballots/paper-choice";

const { ENTITLED, PRESENT, PLURALITY } = MajorityBase;

/** "ab": a paper that marks a and b; "-": blank; "~": abstained; "#": void. Papers apart by blanks. */
const papersOf = (text: string): Paper[] =>
  text.split(" ").filter(Boolean).map((word) => {
    const other = { "-": PaperChoice.BLANK, "~": PaperChoice.ABSTAINED, "#": PaperChoice.VOID }[word];
    return other === undefined ? { choice: PaperChoice.MARKED, marks: [...word] } : { choice: other, marks: [] };
  });

interface Given extends Partial<Omit<Election, "papers" | "candidates">> {
  papers: string;
  /** Ids of the candidates, and what is special about some. */
  candidates?: string;
  special?: Record<string, Partial<ElectionCandidate>>;
}

function electionOf({ papers: text, candidates = "abcd", special = {}, ...rest }: Given): Election {
  const papers = papersOf(text);
  return {
    places: 1,
    quorum: { numerator: 2, denominator: 3 },
    majority: ENTITLED,
    maximumMarks: 4,
    entitled: papers.length,
    issued: Math.max(papers.length, rest.entitled ?? 0),
    candidates: [...candidates].map((id) => ({ id, recused: 0, recusedPresent: 0, eligible: true, ...special[id] })),
    papers,
    ...rest,
  };
}

/** "a:ELECTED b:TIED", with the places that are tied and open. */
function told(given: Given): [string, number, number] {
  const { candidates, placesTied, placesOpen } = countVotes(electionOf(given));
  return [candidates.map(({ id, result }) => `${id}:${result}`).join(" "), placesTied, placesOpen];
}

test.each<[string, Given, [string, number, number]]>([
  ["the most votes win", { papers: "ab ab ac", candidates: "abc" }, ["a:ELECTED b:NOT_ELECTED c:BELOW_MAJORITY", 0, 0]],
  ["two tie for the one place", { papers: "ab ab", candidates: "ab" }, ["a:TIED b:TIED", 1, 0]],
  ["two tie for two places: both fit", { papers: "ab ab", candidates: "ab", places: 2 }, ["a:ELECTED b:ELECTED", 0, 0]],
  ["three tie for two places", { papers: "abc abc", candidates: "abc", places: 2 }, ["a:TIED b:TIED c:TIED", 2, 0]],
  ["one is above the tie for the second place", { papers: "abc abc a", candidates: "abc", places: 2 }, ["a:ELECTED b:TIED c:TIED", 1, 0]],
  ["a tie below the edge ties nobody", { papers: "abcd abc ab", places: 2, candidates: "abcd" }, ["a:ELECTED b:ELECTED c:NOT_ELECTED d:BELOW_MAJORITY", 0, 0]],
  ["equals without the majority are not tied", { papers: "a a b b ~", candidates: "ab" }, ["a:BELOW_MAJORITY b:BELOW_MAJORITY", 0, 1]],
  ["a tie that leaves nothing open, in three places", { papers: "abcd abcd a", places: 3 }, ["a:ELECTED b:TIED c:TIED d:TIED", 2, 0]],
  ["exactly half of those entitled is no majority", { papers: "a a - ~", candidates: "a" }, ["a:BELOW_MAJORITY", 0, 1]],
  ["one more than half is", { papers: "a a a - ~", candidates: "a" }, ["a:ELECTED", 0, 0]],
  ["the absent count among those entitled", { papers: "a a a -", entitled: 6, candidates: "a" }, ["a:BELOW_MAJORITY", 0, 1]],
  ["and not among those present", { papers: "a a a -", entitled: 6, majority: PRESENT, candidates: "a" }, ["a:ELECTED", 0, 0]],
  ["blank, abstained and void papers are present: half of six is no majority", { papers: "a a a - ~ #", majority: PRESENT, candidates: "a" }, ["a:BELOW_MAJORITY", 0, 1]],
  ["a plurality needs no majority", { papers: "a a b - -", majority: PLURALITY, candidates: "ab" }, ["a:ELECTED b:NOT_ELECTED", 0, 0]],
  ["but a vote", { papers: "- - -", majority: PLURALITY, candidates: "ab" }, ["a:BELOW_MAJORITY b:BELOW_MAJORITY", 0, 1]],
  ["a run-off can tie again", { papers: "a b - -", majority: PLURALITY, candidates: "ab" }, ["a:TIED b:TIED", 1, 0]],
  ["places that nobody has the majority for stay open", { papers: "a a a b", places: 3, candidates: "ab" }, ["a:ELECTED b:BELOW_MAJORITY", 0, 2]],
  ["who has withdrawn holds no place, whatever the votes", { papers: "ab ab a", candidates: "ab", special: { a: { eligible: false } } }, ["a:INELIGIBLE b:ELECTED", 0, 0]],
  ["and ties with nobody", { papers: "ab ab", candidates: "ab", special: { a: { eligible: false } } }, ["a:INELIGIBLE b:ELECTED", 0, 0]],
  ["a paper of too many marks is void", { papers: "abc ab a", maximumMarks: 2, candidates: "abc" }, ["a:ELECTED b:BELOW_MAJORITY c:BELOW_MAJORITY", 0, 0]],
  ["no places, nobody", { papers: "a a", places: 0, candidates: "a" }, ["a:NOT_ELECTED", 0, 0]],
])("%s", (_, given, expected) => {
  expect(told(given)).toEqual(expected);
});

/** Who is recused from a counts neither among those entitled nor, if they returned a paper, among those present. */
test.each<[string, Given, number | null, string]>([
  ["nobody recused: 3 of 5", { papers: "a a a - -" }, 3, "ELECTED"],
  ["one of six recused: 3 of 5 instead of 4 of 6", { papers: "a a a b b b", special: { a: { recused: 1, recusedPresent: 1 } } }, 3, "ELECTED"],
  ["without the recusal it is not enough", { papers: "a a a b b b" }, 4, "BELOW_MAJORITY"],
  ["half of the four left is no majority", { papers: "a a - - -", special: { a: { recused: 1, recusedPresent: 1 } } }, 3, "BELOW_MAJORITY"],
  ["of those present, one recused and absent changes nothing", { papers: "a a - -", entitled: 5, majority: PRESENT, special: { a: { recused: 1 } } }, 3, "BELOW_MAJORITY"],
  ["one recused and present: 2 of 3", { papers: "a a - -", entitled: 5, majority: PRESENT, special: { a: { recused: 1, recusedPresent: 1 } } }, 2, "ELECTED"],
  ["a plurality still needs none", { papers: "a a b -", majority: PLURALITY, special: { a: { recused: 1, recusedPresent: 1 } } }, null, "ELECTED"],
  ["all recused: nobody is left to elect", { papers: "- - -", special: { a: { recused: 3, recusedPresent: 3 } } }, 1, "BELOW_MAJORITY"],
])("recusal: %s", (_, { candidates = "abcd", ...given }, votesNeeded, result) => {
  expect(countVotes(electionOf({ ...given, candidates })).candidates[0]).toMatchObject({ id: "a", votesNeeded, result });
});

test("a recusal can cost a candidate the quorum, though the round has it", () => {
  const given: Given = { papers: "ab ab ab b", entitled: 6, majority: PRESENT, candidates: "ab", places: 2 };
  expect(told(given)).toEqual(["a:ELECTED b:ELECTED", 0, 0]);
  const tally = countVotes(electionOf({ ...given, special: { a: { recused: 1, recusedPresent: 1 } } })); // 3 of 5 are fewer than 2/3
  expect(tally).toMatchObject({ voidCause: null, placesOpen: 1 });
  expect(tally.candidates).toMatchObject([
    { votes: 3, entitled: 5, present: 3, quorumReached: false, result: "NOT_ELECTED", rank: 2 },
    { votes: 4, entitled: 6, present: 4, quorumReached: true, result: "ELECTED", rank: 1 },
  ]);
});

test.each([
  [6, 4, 4, null],
  [6, 3, 4, "NO_QUORUM"],
  [5, 4, 4, null],
  [5, 3, 4, "NO_QUORUM"],
  [7, 5, 5, null],
  [3, 2, 2, null],
  [3, 1, 2, "NO_QUORUM"],
  [1, 1, 1, null],
  [1, 0, 1, "NO_QUORUM"],
])("of %i entitled %i return a paper: the quorum is %i, %s", (entitled, returned, quorumNeeded, voidCause) => {
  const tally = countVotes(electionOf({ papers: "a ".repeat(returned), entitled, majority: PRESENT, candidates: "a" }));
  expect(tally).toMatchObject({ quorumNeeded, voidCause });
  const result = voidCause === null ? "ELECTED" : returned > 0 ? "NOT_ELECTED" : "BELOW_MAJORITY";
  expect(tally.candidates).toMatchObject([{ votes: returned, quorumReached: voidCause === null, result }]);
});

test("more papers than were issued: counted, and nobody is elected, though the quorum is there", () => {
  const tally = countVotes(electionOf({ papers: "a ab ac - ~ #", entitled: 5, issued: 5, candidates: "abc", majority: PRESENT, places: 2 }));
  expect(tally).toMatchObject({ issued: 5, returned: 6, valid: 5, marked: 3, blank: 1, abstained: 1, void: 1 });
  expect(tally).toMatchObject({ voidCause: "MORE_RETURNED_THAN_ISSUED", placesOpen: 2, placesTied: 0 });
  expect(tally.candidates.map(({ votes, result }) => [votes, result])).toEqual([[3, "BELOW_MAJORITY"], [1, "BELOW_MAJORITY"], [1, "BELOW_MAJORITY"]]);
});

test("in a void round those with the majority are not elected, and not tied", () => {
  expect(told({ papers: "ab ab ab", issued: 2, candidates: "ab" })).toEqual(["a:NOT_ELECTED b:NOT_ELECTED", 0, 1]);
});

test("as many papers as were issued void nothing, fewer neither", () => {
  expect([3, 4].map((issued) => countVotes(electionOf({ papers: "a a a", issued })).voidCause)).toEqual([null, null]);
});

test("equal votes share a rank: 1, 2, 2, 4; who has withdrawn has none and takes none", () => {
  const ranks = (special: Given["special"]): (number | null)[] => countVotes(electionOf({ papers: "abc abc ad a", special })).candidates.map(({ rank }) => rank);
  expect(ranks({})).toEqual([1, 2, 2, 4]);
  expect(ranks({ a: { eligible: false } })).toEqual([null, 1, 1, 3]);
});

test("without candidates or voters there is nothing to count", () => {
  expect(countVotes(electionOf({ papers: "", candidates: "" }))).toMatchObject({ returned: 0, quorumNeeded: 0, voidCause: null, placesOpen: 1, candidates: [] });
});
