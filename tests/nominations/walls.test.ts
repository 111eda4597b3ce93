import { NominationState } from "../../server/features/nominations/nomination-state";
import { TRANSITIONS } from "../../server/features/nominations/state-table";
import { useDesk } from "../support/desk";
import { aScene } from "./scene";

const desk = useDesk();
const states = Object.values(NominationState);
const ids = new Map<NominationState, string>();

beforeAll(async () => {
  const { campaign, unit } = await aScene(desk, { places: 10 });
  for (const state of states) ids.set(state, (await desk.builders.aNomination({ campaign, unit, state })).id);
});

/** Whether the database, asked by the owner of the tables past every policy, takes a change. */
async function takes(sql: string, values: unknown[]): Promise<true | string> {
  await desk.owner.query("begin");
  try {
    await desk.owner.query(sql, values);
    return true;
  } catch (error) {
    return (error as { constraint: string }).constraint;
  } finally {
    await desk.owner.query("rollback");
  }
}

test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))("the database's own state table says of %s → %s what the code's says", async (from, to) => {
  const possible = from === to || Object.values(TRANSITIONS).some((transition) => (transition.to === to || transition.back?.includes(to)) && transition.from.includes(from));
  const sql = "update nominations set state = $2, pending_level = case when $2 = 'SUBMITTED' then 'OFFICE' end, submitted_at = case when state = $2 then submitted_at else coalesce(submitted_at, now()) end, decided_at = case when state = $2 then decided_at else coalesce(decided_at, now()) end where id = $1";
  expect(await takes(sql, [ids.get(from), to])).toBe(possible ? true : "nominations_state_transition");
});

test.each(states.flatMap((state) => ["name = name || '改'", "deeds = deeds || '改'", "identity_index = '\\x00'"].map((change) => [state, change] as const)))(
  "one that is %s can be edited (%s) exactly where the code lets it",
  async (state, change) => {
    expect(await takes(`update nominations set ${change} where id = $1`, [ids.get(state)])).toBe(TRANSITIONS.UPDATED.from.includes(state) ? true : "nominations_frozen");
  },
);
