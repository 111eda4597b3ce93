import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { OutcomeState } from "../../server/features/outcomes/outcome-state";
import { FOLLOWING, OUTCOME_TRANSITIONS, REPORTS, SHOWN_IN, STANDING } from "../../server/features/outcomes/outcome-table";
import { OUTCOME_WORDS, STAGE_WORDS } from "../../server/features/outcomes/words";
import { past } from "../campaigns/scene";
import { useDesk } from "../support/desk";
import { aSignedSlate, type Scene, type USUAL } from "./scene";

const desk = useDesk({ tampers: "sets states past every verb" });
const states = Object.values(OutcomeState);
let scene: Scene<keyof typeof USUAL>;
beforeAll(async () => {
  scene = await aSignedSlate(desk);
});

/** Sets a state whatever the way says. */
async function standIn(state: OutcomeState): Promise<void> {
  await desk.owner.query("alter table outcomes disable trigger guard_outcome");
  await desk.owner.query("update outcomes set state = $2 where nomination_id = $1", [scene.nominees.m1.id, state]);
  await desk.owner.query("alter table outcomes enable trigger guard_outcome");
}

/** The owner may set any state the way allows; an office none that follows from something else. */
test.each(states)("from %s the database lets an outcome go just where the table does", async (from) => {
  const { officeAccounts, nominees } = scene;
  for (const to of states) {
    const allowed = from === to || OUTCOME_TRANSITIONS[from].includes(to);
    await standIn(from);
    const byOwner = desk.owner.query("update outcomes set state = $2 where nomination_id = $1", [nominees.m1.id, to]).then(() => 1, ({ constraint }: { constraint: string }) => constraint);
    expect([to, await byOwner]).toEqual([to, allowed ? 1 : "outcomes_state_transition"]);
    await standIn(from);
    const byOffice = await past(desk, officeAccounts.b, "update outcomes set state = $2 where nomination_id = $1", [nominees.m1.id, to]);
    expect([to, byOffice]).toEqual([to, !allowed ? "outcomes_state_transition" : from !== to && FOLLOWING.includes(to) ? "outcomes_follow" : 1]);
  }
});

test("nobody but an office moves an outcome, and nobody rewrites who it is or what happened", async () => {
  const id = scene.nominees.m2.id;
  for (const role of Object.values(Role).filter((one) => one !== Role.OFFICE)) {
    const account = role === Role.UNIT ? scene.contactAccounts.b : await desk.builders.anAccount(role, role === Role.INTEGRATION ? { seat: Seat.COMMUNICATIONS } : {});
    expect([role, await past(desk, account, "update outcomes set state = 'REPORTED' where nomination_id = $1", [id])]).toEqual([role, "FORBIDDEN"]);
  }
  for (const change of ["name = 'x'", "award_name = 'x'", "\"order\" = 9", "nomination_id = uuidv7()", "campaign_id = uuidv7()"]) {
    expect([change, await past(desk, scene.officeAccounts.b, `update outcomes set ${change} where nomination_id = $1`, [id])]).toEqual([change, "FORBIDDEN"]);
  }
  for (const text of ["delete from outcomes where nomination_id = $1", "delete from outcome_events where outcome_id in (select id from outcomes where nomination_id = $1)", "update outcome_events set reason = 'x' where outcome_id in (select id from outcomes where nomination_id = $1)"]) {
    expect([text, await past(desk, scene.officeAccounts.b, text, [id])]).toEqual([text, "FORBIDDEN"]);
  }
  const insert = "insert into outcome_events (outcome_id, unit_id, seat, to_state, reason, actor_name, occurred_at) select id, unit_id, seat, 'LISTED', 'x', '别人', now() from outcomes where nomination_id = $1";
  expect(await past(desk, scene.officeAccounts.b, insert, [id])).toBe("FORBIDDEN");
});

test("every state leads on or ends, is reached from the slate, and has words in both languages", () => {
  const reached = new Set<OutcomeState>([OutcomeState.SELECTED, OutcomeState.NOT_SELECTED]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const state of [...reached]) for (const to of OUTCOME_TRANSITIONS[state]) reached.add(to);
  }
  expect([...reached].sort()).toEqual([...states].sort());
  expect(states.filter((state) => OUTCOME_TRANSITIONS[state].length === 0)).toEqual(["NOT_LISTED", "NOT_CONFERRED", "DROPPED", "REVOKED"]);
  for (const { from, to, after } of Object.values(REPORTS)) {
    expect(OUTCOME_TRANSITIONS[from]).toContain(to);
    expect(SHOWN_IN[after]).toBe(from);
    expect(STANDING).toEqual(expect.arrayContaining([from, to]));
  }
  for (const { zh, en } of [...Object.values(OUTCOME_WORDS), ...Object.values(STAGE_WORDS)]) {
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
    expect(en).toMatch(/^[a-z ]+$/);
  }
});
