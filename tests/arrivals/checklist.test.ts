import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { NOW, useDesk } from "../support/desk";
import { anArrivalScene, type ArrivalScene, FORM, good, owedTo, record, REPORT, TABLE } from "./scene";

const desk = useDesk();
let scene: ArrivalScene;
/** Nominations of the unit by state, one of each. */
let ids: Record<string, string>;
beforeAll(async () => {
  scene = await anArrivalScene(desk);
  ids = { SUBMITTED: scene.nomination.id };
  for (const state of Object.values(NominationState)) ids[state] ??= (await desk.builders.aNomination({ ...scene, state })).id;
});
afterEach(async () => {
  desk.setClock(NOW);
  await desk.owner.query("delete from paper_arrivals");
});

interface Came {
  paper: string;
  nominationId: string | null;
  copies: number;
  a4: boolean;
  sealed: boolean;
  arrivedOn: string;
  removed: boolean;
}

const DAYS = ["2024-08-19", "2024-08-20", "2024-08-26", "2024-08-27", "2024-08-28"];

/** Counted day by day, as somebody would who looks through the pile of delivery notes. */
function byHand(came: Came[], today: string) {
  const owed = [
    ...[REPORT, TABLE].map((paper) => ({ paper, nominationId: null as string | null })),
    ...["SUBMITTED", "CANDIDATE"].map((state) => ({ paper: FORM, nominationId: ids[state] ?? null })),
  ];
  return owed.map(({ paper, nominationId }) => {
    const pile = came.filter((one) => one.paper === paper && one.nominationId === nominationId && !one.removed);
    const copies = (of: Came[]) => of.reduce((sum, one) => sum + one.copies, 0);
    const inOrder = pile.filter(({ a4, sealed }) => a4 && sealed);
    const counted = copies(inOrder);
    const days = pile.map(({ arrivedOn }) => arrivedOn).sort();
    const completeOn = DAYS.find((day) => copies(inOrder.filter(({ arrivedOn }) => arrivedOn <= day)) >= 5) ?? null;
    const intime = copies(inOrder.filter(({ arrivedOn }) => arrivedOn <= "2024-08-26")) >= 5;
    return {
      paper, nominationId, required: 5, counted, notInOrder: copies(pile) - counted, unsealed: copies(pile.filter(({ sealed }) => !sealed)), missing: Math.max(0, 5 - counted),
      firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null, completeOn, late: !intime && today > "2024-08-26",
    };
  });
}

test("counts like somebody who goes through the pile by hand; list, tasks and progress agree", async () => {
  const [unit, office] = [scene.contact, scene.office];
  const ofUnit = fc.record({ paper: fc.constantFrom(REPORT, TABLE), nominationId: fc.constant(null) });
  const ofNominee = fc.constantFrom("SUBMITTED", "CANDIDATE", "RETURNED", "WITHDRAWN").map((state) => ({ paper: FORM, nominationId: ids[state] ?? null }));
  const came = fc
    .tuple(fc.oneof(ofUnit, ofNominee), fc.record({ copies: fc.integer({ min: 1, max: 6 }), a4: fc.boolean(), sealed: fc.boolean(), arrivedOn: fc.constantFrom(...DAYS), removed: fc.boolean() }))
    .map(([what, how]): Came => ({ ...what, ...how, a4: how.a4 || how.copies > 3, sealed: how.sealed || how.copies > 2, removed: how.removed && how.copies % 2 === 0 }));
  await fc.assert(
    fc.asyncProperty(fc.array(came, { maxLength: 25 }), fc.constantFrom("2024-08-26", "2024-08-28"), async (delivered, today) => {
      const pile = delivered.filter(({ arrivedOn }) => arrivedOn <= today);
      desk.setClock(new Date(`${today}T09:00:00+08:00`));
      await desk.owner.query("delete from paper_arrivals");
      for (const { paper, nominationId, copies, a4, sealed, arrivedOn, removed } of pile) {
        await desk.owner.query(
          `insert into paper_arrivals (campaign_id, unit_id, seat, nomination_id, paper, copies, a4, sealed, arrived_on, received_by, recorded_at, removed_at, removed_by, remove_reason)
            values ($1, $2, 'INDUSTRY', $3, $4, $5, $6, $7, $8, '办公室', now(), $9, $10, $10)`,
          [scene.campaign.id, scene.unit.id, nominationId, paper, copies, a4, sealed, arrivedOn, removed ? NOW : null, removed ? "办公室" : null],
        );
      }
      const expected = byHand(pile, today);
      const [owed] = await owedTo(office, scene);
      const told = owed?.papers.map(({ nominationName: _, ...line }) => line);
      expect(told).toHaveLength(expected.length);
      expect(told).toEqual(expect.arrayContaining(expected));
      expect([owed?.missing, owed?.late]).toEqual([expected.reduce((sum, { missing }) => sum + missing, 0), expected.some(({ late }) => late)]);
      expect(await owedTo(unit, scene)).toEqual([owed]);
      const short = expected.filter(({ missing }) => missing > 0).length;
      expect(await waiting(office)).toBe(short > 0 ? 1 : 0);
      expect(await waiting(unit)).toBe(short);
      expect(await complete(office)).toBe(short === 0);
    }),
    { numRuns: 40 },
  );
});

const ASK = "query ($campaignId: ID!) { myTasks(campaignId: $campaignId) { kind count } campaignProgress(campaignId: $campaignId) { units { unitId papersComplete } } }";
interface Answer {
  myTasks: { kind: string; count: number }[];
  campaignProgress: { units: { unitId: string; papersComplete: boolean | null }[] };
}
const ask = (client: ArrivalScene["office"]) => client.ask<Answer>(ASK, { campaignId: scene.campaign.id });
const waiting = async (client: ArrivalScene["office"]) => (await ask(client)).myTasks.find(({ kind }) => kind === "PAPERS_MISSING")?.count ?? 0;
const complete = async (client: ArrivalScene["office"]) => (await ask(client)).campaignProgress.units.find(({ unitId }) => unitId === scene.unit.id)?.papersComplete;

describe("late or not, to the day (R16)", () => {
  const onDay = async (day: string, copies = 5) => {
    desk.setClock(new Date(`${day}T09:00:00+08:00`));
    await record(scene, [good(REPORT, copies)], { arrivedOn: day });
  };
  const report = async () => {
    const [owed] = await owedTo(scene.office, scene);
    const { late, completeOn } = owed?.papers.find(({ paper }) => paper === REPORT) ?? {};
    return { late, completeOn, deadline: owed?.deadline };
  };

  test.each([
    ["on the last day", ["2024-08-26"], false],
    ["the day after", ["2024-08-27"], true],
    ["three in time and two a day late", ["2024-08-26", "2024-08-27"], true],
  ])("%s", async (_, days, late) => {
    for (const [i, day] of days.entries()) await onDay(day, days.length === 1 ? 5 : 3 - i);
    expect(await report()).toEqual({ late, completeOn: days.at(-1), deadline: "2024-08-26" });
  });

  test.each([
    ["2024-08-26", false],
    ["2024-08-27", true],
  ])("missing on %s: late %s", async (today, late) => {
    desk.setClock(new Date(`${today}T23:59:00+08:00`));
    expect(await report()).toEqual({ late, completeOn: null, deadline: "2024-08-26" });
  });

  test("a unit that was given more time is late by its own day", async () => {
    const other = await anArrivalScene(desk);
    await desk.owner.query("insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, 'INDUSTRY', 'MATERIALS', '2024-08-30', '汛情', '办公室', now())", [other.campaign.id, other.unit.id]);
    desk.setClock(new Date("2024-08-30T09:00:00+08:00"));
    expect((await owedTo(other.office, other))[0]).toMatchObject({ deadline: "2024-08-30", late: false });
    desk.setClock(new Date("2024-08-31T09:00:00+08:00"));
    expect((await owedTo(other.office, other))[0]).toMatchObject({ late: true });
  });
});

describe("who owes", () => {
  test("nobody who has not submitted, and nobody where R17 is off", async () => {
    const idle = await desk.builders.aUnit();
    await desk.builders.aNomination({ campaign: scene.campaign, unit: idle, state: NominationState.DRAFT });
    const contact = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: idle }));
    expect(await owedTo(contact, scene)).toEqual([]);
    expect(await waiting(contact)).toBe(0);
    const { campaignProgress } = await ask(contact);
    expect(campaignProgress.units).toEqual([{ unitId: idle.id, papersComplete: null }]);
    const off = await anArrivalScene(desk);
    await desk.owner.query("update rule_settings set enabled = false where campaign_id = $1", [off.campaign.id]);
    expect(await owedTo(off.office, off)).toEqual([]);
  });

  test("one unit, where one is asked for; an id nobody knows is no campaign", async () => {
    const other = await desk.builders.aUnit();
    await desk.builders.aNomination({ campaign: scene.campaign, unit: other, state: NominationState.CANDIDATE });
    expect((await owedTo(scene.office, scene)).map(({ unitId }) => unitId)).toEqual([scene.unit.id, other.id]);
    expect((await owedTo(scene.office, scene, other.id)).map(({ unitId, papers }) => [unitId, papers.length])).toEqual([[other.id, 3]]);
    const query = "query ($id: ID!) { paperChecklist(campaignId: $id) { unitId } }";
    for (const id of [other.id, "no id"]) expect((await scene.office.refused(query, { id })).extensions.code).toBe("NOT_FOUND");
  });

  test("the leading group's progress says whether, not what", async () => {
    expect(await complete(scene.leadingGroup)).toBe(false);
    expect((await ask(scene.leadingGroup)).myTasks.map(({ kind }) => kind)).not.toContain("PAPERS_MISSING");
  });
});
