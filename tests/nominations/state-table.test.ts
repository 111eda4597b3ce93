import { NominationAct } from "../../server/features/nominations/nomination-act";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { placesIn } from "../../server/features/nominations/places";
import { actsIn, TRANSITIONS } from "../../server/features/nominations/state-table";
import { ACT_WORDS, STATE_WORDS } from "../../server/features/nominations/words";

const { DRAFT, SUBMITTED, RETURNED, CANDIDATE, REJECTED, WITHDRAWN, DISQUALIFIED } = NominationState;
const acts = Object.values(NominationAct);

test.each([
  [DRAFT, ["UPDATED", "SUBMITTED", "WITHDRAWN"]],
  [SUBMITTED, ["RETURNED", "APPROVED", "REJECTED", "WITHDRAWN", "ENDORSED", "DISQUALIFIED", "RECALLED"]],
  [RETURNED, ["UPDATED", "SUBMITTED", "WITHDRAWN"]],
  [CANDIDATE, ["WITHDRAWN", "DISQUALIFIED"]],
  [REJECTED, []],
  [WITHDRAWN, []],
  [DISQUALIFIED, []],
])("in %s these acts are possible: %p", (state, possible) => {
  expect(actsIn(state)).toEqual(possible);
});

test("every state but the last three leads on, and every state can be reached", () => {
  const reached = new Set<NominationState>([DRAFT]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of Object.values(TRANSITIONS)) if (to && from.some((state) => reached.has(state))) reached.add(to);
  }
  expect([...reached].sort()).toEqual(Object.values(NominationState).sort());
});

test.each([false, true])("a place is used from submission on, kept for drafts where the campaign says so (%p), and lost by a breach", (reserveAtDraft) => {
  const states = (counter: "used" | "reserved" | "forfeited") => Object.values(NominationState).filter((state) => placesIn(state, reserveAtDraft)[counter] === 1);
  expect(states("used")).toEqual([SUBMITTED, CANDIDATE]);
  expect(states("reserved")).toEqual(reserveAtDraft ? [DRAFT, RETURNED] : []);
  expect(states("forfeited")).toEqual([DISQUALIFIED]);
});

test("every state and act has words in both languages", () => {
  for (const text of [...Object.values(STATE_WORDS), ...Object.values(ACT_WORDS)]) {
    expect(text.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(text.en).toMatch(/^[a-z ]+$/);
  }
  expect(Object.keys(ACT_WORDS).sort()).toEqual([...acts].sort());
});
