import fc from "fast-check";
import { useDesk } from "../support/desk";
import { blocked } from "./blocked";
import { aScene, act, operation, personInput, quotaOf } from "../nominations/scene";

const desk = useDesk();

const ALLOCATE = "mutation ($input: AllocateQuotasInput!) { allocateQuotas(input: $input) { version } }";
const ADJUST = "mutation ($input: AdjustQuotaInput!) { adjustQuota(input: $input) { version } }";

test("fifty allocations, submissions and withdrawals at once leave counters, ledger and places held in agreement", async () => {
  const scene = await aScene(desk, { places: 3 });
  const { unit, forPersons: award, campaign } = scene;
  const drafts = [];
  for (let i = 0; i < 25; i += 1) drafts.push(await act(scene.contact, "createNomination", personInput(scene)));
  const QUOTA = "query ($unit: ID!, $award: ID!) { quotas(filter: { unitId: { eq: $unit }, awardId: { eq: $award } }) { nodes { version } } }";
  const version = async () => (await scene.office.ask<{ quotas: { nodes: { version: number }[] } }>(QUOTA, { unit: unit.id, award: award.id })).quotas.nodes[0]?.version;
  const allocate = async (places: number) =>
    scene.office.send(ALLOCATE, { input: { campaignId: campaign.id, reason: "并发", allocations: [{ unitId: unit.id, awardId: award.id, places, version: await version() }] } });

  const submissions = drafts.map(async ({ id, version: of }, i) => {
    const submitted = await scene.contact.send<{ it: { version: number } }>(operation("submitNomination"), { input: { id, version: of } });
    // Every second one that got a place gives it back.
    if (submitted.data && i % 2 === 0) await scene.contact.ask(operation("withdrawNomination"), { input: { id, version: submitted.data.it.version, reason: "本人放弃" } });
    return submitted;
  });
  const allocations = Array.from({ length: 25 }, (_, i) => allocate(i % 8));
  const code = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code ?? "OK";

  expect([...new Set((await Promise.all(submissions)).map(code))].filter((one) => !["OK", "QUOTA_EXCEEDED"].includes(one))).toEqual([]);
  expect([...new Set((await Promise.all(allocations)).map(code))].filter((one) => !["OK", "CONFLICT", "QUOTA_BELOW_USE"].includes(one))).toEqual([]);
  const quota = await quotaOf(desk, unit.id, award.id);
  const { rows } = await desk.owner.query("select count(*)::int as held from nominations where unit_id = $1 and state = 'SUBMITTED'", [unit.id]);
  expect(quota).toEqual({ places: quota.ledgerPlaces, used: rows[0].held, ledgerPlaces: quota.places, ledgerUsed: rows[0].held });
  expect(quota.used).toBeLessThanOrEqual(quota.places);
});

test("two people of one office who give a unit its first places at once: one gives, the other is told to reload", async () => {
  const { office, campaign, unit, forPersons } = await aScene(desk, { places: 0 });
  const input = { campaignId: campaign.id, reason: "首次分配", allocations: [{ unitId: unit.id, awardId: forPersons.id, places: 2 }] };
  const results = await Promise.all(Array.from({ length: 4 }, () => office.send(ALLOCATE, { input })));
  expect(results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "OK"]);
  expect(await quotaOf(desk, unit.id, forPersons.id)).toMatchObject({ places: 2, ledgerPlaces: 2 });
});

test("of two changes of one quota that both looked at the same version, one is told to reload", async () => {
  const { office, unit, forPersons } = await aScene(desk, { places: 1 });
  const { rows } = await desk.owner.query("select id, version from quotas where unit_id = $1 and award_id = $2", [unit.id, forPersons.id]);
  // Held up by a submission, as it were, until both have looked.
  await desk.owner.query("begin");
  await desk.owner.query("select from quotas where id = $1 for update", [rows[0].id]);
  const changes = [3, 5].map((places) => office.send(ADJUST, { input: { ...rows[0], places, reason: "调整" } }));
  await blocked(desk, 2);
  await desk.owner.query("commit");
  const codes = (await Promise.all(changes)).map(({ errors }) => errors?.[0]?.extensions.code ?? "OK");
  expect(codes.sort()).toEqual(["CONFLICT", "OK"]);
  const { places, ledgerPlaces } = await quotaOf(desk, unit.id, forPersons.id);
  expect([3, 5]).toContain(places);
  expect(ledgerPlaces).toBe(places);
});

test("two offices' tables that overlap in opposite order do not wait for each other in a circle", async () => {
  const scene = await aScene(desk, { places: 1 });
  const { unit, campaign, office } = scene;
  const awards = campaign.awards.slice(0, 2);
  const lines = (version: number) => awards.map(({ id }) => ({ unitId: unit.id, awardId: id, places: version, version }));
  for (let version = 2; version < 6; version += 1) {
    const input = { campaignId: campaign.id, reason: "并发", allocations: lines(version) };
    const results = await Promise.all([input, { ...input, allocations: [...input.allocations].reverse() }].map((one) => office.send(ALLOCATE, { input: one })));
    expect(results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["CONFLICT", "OK"]);
  }
});

test("any sequence of allocations and adjustments leaves the ledger's sum equal to the places, and its lines in words that fit", async () => {
  const change = fc.record({ places: fc.integer({ min: 0, max: 4 }), adjust: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const { office, campaign, unit, forPersons: award } = await aScene(desk, { places: 0 });
      let known: { id: string; version: number; places: number } | undefined;
      for (const { places, adjust } of changes) {
        if (known && adjust) await office.ask(ADJUST, { input: { id: known.id, version: known.version, places, reason: "调整" } });
        else await office.ask(ALLOCATE, { input: { campaignId: campaign.id, reason: "分配", allocations: [{ unitId: unit.id, awardId: award.id, places, version: known?.version }] } });
        const { rows } = await desk.owner.query("select id, version, places from quotas where unit_id = $1", [unit.id]);
        expect(rows[0]).toEqual({ id: known?.id ?? rows[0].id, places, version: (known?.version ?? 1) + (places === (known?.places ?? 0) ? 0 : 1) });
        known = rows[0];
      }
      const { rows: entries } = await desk.owner.query("select movement, places_delta from quota_entries where unit_id = $1 order by id", [unit.id]);
      entries.reduce((before: number, { movement, places_delta }: { movement: string; places_delta: number }) => {
        expect(movement).toBe(before === 0 ? "ALLOCATED" : "ADJUSTED");
        expect(places_delta).not.toBe(0);
        return before + places_delta;
      }, 0);
      expect(entries.reduce((sum: number, { places_delta }: { places_delta: number }) => sum + places_delta, 0)).toBe(known?.places);
    }),
    { numRuns: 8 },
  );
});
