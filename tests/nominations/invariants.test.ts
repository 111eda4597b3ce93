import fc from "fast-check";
import { NominationAct } from "../../server/features/nominations/nomination-act";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { placesIn } from "../../server/features/nominations/places";
import { TRANSITIONS } from "../../server/features/nominations/state-table";
import { useDesk } from "../support/desk";
import { aScene, operation, personInput, quotaOf, type Scene, type VerbName } from "./scene";

const desk = useDesk();

type Moving = Exclude<NominationAct, NominationAct.CREATED>;

const VERBS: Record<Moving, { verb: VerbName; by: "contact" | "office"; fields: object }> = {
  UPDATED: { verb: "updateNomination", by: "contact", fields: { deeds: "新的事迹" } },
  SUBMITTED: { verb: "submitNomination", by: "contact", fields: {} },
  RETURNED: { verb: "returnNomination", by: "office", fields: { opinion: "请补充材料" } },
  APPROVED: { verb: "approveNomination", by: "office", fields: { opinion: "同意推荐" } },
  REJECTED: { verb: "rejectNomination", by: "office", fields: { opinion: "不予推荐" } },
  WITHDRAWN: { verb: "withdrawNomination", by: "contact", fields: { reason: "本人放弃" } },
  ENDORSED: { verb: "endorseNomination", by: "contact", fields: { opinion: "同意上报" } },
  DISQUALIFIED: { verb: "disqualifyNomination", by: "office", fields: { reason: "经核实未按程序推荐" } },
  RECALLED: { verb: "recallNomination", by: "contact", fields: { reason: "需补充材料" } },
};
const ACTS = Object.keys(VERBS) as Moving[];

/** What a step does: an act on one of the nominations, perhaps on an older version, or another number of places. */
type Step = { act: Moving; nth: number; stale: boolean } | { places: number } | "create";

const steps = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant("create" as const) },
    { weight: 1, arbitrary: fc.record({ places: fc.integer({ min: 0, max: 3 }) }) },
    { weight: 8, arbitrary: fc.record({ act: fc.constantFrom(...ACTS, NominationAct.SUBMITTED as const), nth: fc.nat(2), stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) }) },
  ),
  { minLength: 5, maxLength: 30 },
);

interface Known {
  id: string;
  state: NominationState;
  version: number;
  acts: NominationAct[];
  submittedFrom?: NominationState;
}

/** What the desk should be like, by the state table and simple counting. */
class Model {
  readonly nominations: Known[] = [];
  places = 2;
  quotaVersion = 2; // made with none, then given two

  get used(): number {
    return this.nominations.filter(({ state }) => placesIn(state, this.reserves).used > 0).length;
  }

  /** Places nobody else can have: in use, kept for drafts, or lost. */
  get taken(): number {
    return this.nominations.reduce((sum, { state }) => Object.values(placesIn(state, this.reserves)).reduce((a, b) => a + b, sum), 0);
  }

  constructor(readonly reserves: boolean) {}

  /** The code the desk should answer an act with. */
  answerTo(by: Moving, { state }: Known, stale: boolean): string {
    if (stale) return "CONFLICT";
    if (!TRANSITIONS[by].from.includes(state)) return "WRONG_STATE";
    if (by === NominationAct.ENDORSED) return "NOT_YOUR_LEVEL"; // this campaign has the office's level alone
    return by === NominationAct.SUBMITTED && !this.reserves && this.taken >= this.places ? "QUOTA_EXCEEDED" : "OK";
  }
}

async function take(step: Step, model: Model, scene: Scene): Promise<void> {
  if (step === "create") {
    if (model.nominations.length === 3) return;
    const { data, errors } = await scene.contact.send<{ it: { id: string } }>(operation("createNomination"), { input: personInput(scene) });
    expect(errors?.[0]?.extensions.code ?? "OK").toBe(model.reserves && model.taken >= model.places ? "QUOTA_EXCEEDED" : "OK");
    const id = data?.it?.id;
    if (!id) return;
    model.nominations.push({ id, state: NominationState.DRAFT, version: 1, acts: [NominationAct.CREATED] });
  } else if ("places" in step) {
    const input = { campaignId: scene.campaign.id, reason: "调整", allocations: [{ unitId: scene.unit.id, awardId: scene.forPersons.id, places: step.places, version: model.quotaVersion }] };
    const { errors } = await scene.office.send("mutation ($input: AllocateQuotasInput!) { allocateQuotas(input: $input) { id } }", { input });
    expect(errors?.[0]?.extensions.code ?? "OK").toBe(step.places < model.taken ? "QUOTA_BELOW_USE" : "OK");
    if (errors) return;
    if (step.places !== model.places) model.quotaVersion += 1;
    model.places = step.places;
  } else {
    const known = model.nominations[step.nth];
    if (!known) return;
    const { verb, by, fields } = VERBS[step.act];
    const stale = step.stale && known.version > 1;
    const expected = model.answerTo(step.act, known, stale);
    const { errors } = await scene[by].send(operation(verb), { input: { id: known.id, version: known.version - (stale ? 1 : 0), ...fields } });
    expect(`${step.act} in ${known.state}: ${errors?.[0]?.extensions.code ?? "OK"}`).toBe(`${step.act} in ${known.state}: ${expected}`);
    if (errors) return;
    if (step.act === NominationAct.SUBMITTED) known.submittedFrom = known.state;
    known.state = TRANSITIONS[step.act].to ?? (TRANSITIONS[step.act].back && known.submittedFrom) ?? known.state;
    known.version += 1;
    known.acts.push(step.act);
  }
}

test("whatever is done in whatever order, answers follow the state table, and counters, places, versions and history agree", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (sequence, reserveAtDraft) => {
      const scene = await aScene(desk, { places: 2, campaign: await desk.builders.aCampaign({ reserveAtDraft }) });
      const model = new Model(reserveAtDraft);
      for (const step of ["create" as const, ...sequence]) {
        await take(step, model, scene);
        const quota = await quotaOf(desk, scene.unit.id, scene.forPersons.id);
        expect(quota).toEqual({ places: model.places, used: model.used, ledgerPlaces: model.places, ledgerUsed: model.used });
      }
      for (const { id, state, version, acts } of model.nominations) {
        const { rows } = await desk.owner.query(
          `select n.state, n.version, (select coalesce(sum(used_delta), 0)::int from quota_entries q where q.nomination_id = n.id) as held,
             (select count(*)::int from reviews r where r.nomination_id = n.id) as reviews,
             (select json_agg(json_build_object('act', act, 'from', from_state, 'to', to_state) order by e.id) from nomination_events e where e.nomination_id = n.id) as events
           from nominations n where n.id = $1`,
          [id],
        );
        const [row] = rows as { state: string; version: number; held: number; reviews: number; events: { act: Moving; from: NominationState; to: NominationState }[] }[];
        expect(row).toMatchObject({ state, version, held: placesIn(state, reserveAtDraft).used });
        expect(row?.reviews).toBe(acts.filter((done) => ["RETURNED", "APPROVED", "REJECTED"].includes(done)).length);
        expect(row?.events.map((event) => event.act)).toEqual(acts);
        const [created, ...moves] = row?.events ?? [];
        expect(created).toEqual({ act: "CREATED", from: null, to: "DRAFT" });
        let submittedFrom: NominationState | undefined;
        moves.reduce((before, { act: by, from, to }) => {
          expect(from).toBe(before);
          expect(TRANSITIONS[by].from).toContain(from);
          if (by === NominationAct.SUBMITTED) submittedFrom = from;
          expect(to).toBe(TRANSITIONS[by].to ?? (TRANSITIONS[by].back ? submittedFrom : from));
          return to;
        }, NominationState.DRAFT);
      }
    }),
    { numRuns: 12, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  );
});
