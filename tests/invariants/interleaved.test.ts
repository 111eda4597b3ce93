import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import { aScene, operation, personInput, type VerbName } from "../nominations/scene";
import { useDesk } from "../support/desk";

const desk = useDesk();

/** Acts on one nomination, with who does them: the unit's two contacts, the two people of its office, the other seat's office. */
const ACTS: [verb: VerbName, by: string[], fields: object][] = [
  ["updateNomination", ["contact", "colleague"], { deeds: "新的事迹" }],
  ["submitNomination", ["contact", "colleague"], {}],
  ["recallNomination", ["contact", "colleague"], { reason: "需补充材料" }],
  ["withdrawNomination", ["contact"], { reason: "本人放弃" }],
  ["returnNomination", ["office", "deputy", "stranger"], { opinion: "请补充材料" }],
  ["approveNomination", ["office", "deputy", "stranger"], { opinion: "同意推荐" }],
  ["rejectNomination", ["office"], { opinion: "不予推荐" }],
  ["disqualifyNomination", ["deputy"], { reason: "经核实未按程序推荐" }],
];
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constantFrom(...ACTS), by: fc.nat(9), nth: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ places: fc.integer({ min: 0, max: 3 }) }) },
);
/** Waves of acts: those of one wave are all sent at once. */
const waves = fc.array(fc.array(step, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 6 });
const ALLOCATE = "mutation ($input: AllocateQuotasInput!) { allocateQuotas(input: $input) { id } }";

test("however the acts of several people of a unit and two offices fall between each other, every invariant holds, and every answer is an act done or a refusal", async () => {
  const answers = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(waves, async (sequence) => {
      const scene = await aScene(desk, { places: 2 });
      const { campaign, unit, forPersons, contact, office } = scene;
      const another = async (role: Role, at: object) => desk.as(await desk.builders.anAccount(role, at));
      const clients = { contact, office, colleague: await another(Role.UNIT, { unit }), deputy: await another(Role.OFFICE, { seat: "INDUSTRY" }), stranger: await another(Role.OFFICE, { seat: "COMMUNICATIONS" }) };
      for (let n = 0; n < 3; n += 1) await contact.ask(operation("createNomination"), { input: personInput(scene) });
      for (const wave of sequence) {
        const { rows: nominations } = await desk.owner.query<{ id: string; version: number }>("select id, version from nominations where unit_id = $1 order by id", [unit.id]);
        const { rows: quotas } = await desk.owner.query<{ version: number }>("select version from quotas where unit_id = $1 and award_id = $2", [unit.id, forPersons.id]);
        const sent = wave.map((one) => {
          if ("places" in one) return office.send(ALLOCATE, { input: { campaignId: campaign.id, reason: "调整", allocations: [{ unitId: unit.id, awardId: forPersons.id, places: one.places, version: quotas[0]?.version }] } });
          const [verb, by, fields] = one.act;
          const { id, version } = nominations[one.nth] ?? {};
          return clients[by[one.by % by.length] as keyof typeof clients].send(operation(verb), { input: { id, version, ...fields } });
        });
        for (const { errors } of await Promise.all(sent)) {
          const code = errors?.[0]?.extensions.code ?? "OK";
          answers.set(code, (answers.get(code) ?? 0) + 1);
        }
        expect((await desk.owner.query("select invariant, subject from app.broken_invariants($1)", [campaign.id])).rows).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
  expect([...answers.keys()].filter((code) => !["OK", "CONFLICT", "WRONG_STATE", "QUOTA_EXCEEDED", "QUOTA_BELOW_USE", "NOT_FOUND", "FORBIDDEN", "SAME_REVIEWER"].includes(code))).toEqual([]);
  for (const code of ["OK", "CONFLICT", "WRONG_STATE"]) expect(answers.get(code)).toBeGreaterThan(0);
});
