import { loadPopulation } from "../../server/demonstration/population";
import type { DemoNomination } from "../../server/demonstration/population-types";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { placesOf } from "../../server/presets/preset";

const population = loadPopulation();
const { nominations, preset } = population;
const seatOf = (unit: string) => preset.units.find(({ code }) => code === unit)?.seat;
const holding = ({ state }: Pick<DemoNomination, "state">) => ["SUBMITTED", "CANDIDATE"].includes(state);
const used = (unit: string, award: string) =>
  nominations.filter((nomination) => nomination.unit === unit && nomination.award === award && holding(nomination)).length;
const persons = nominations.flatMap(({ person, ...nomination }) => (person ? [{ ...nomination, person }] : []));

describe("states", () => {
  test.each([
    [NominationState.SUBMITTED, 12, 4],
    [NominationState.CANDIDATE, 11, 4],
    [NominationState.RETURNED, 4, 1],
    [NominationState.DRAFT, 14, 4],
    [NominationState.REJECTED, 2, 1],
    [NominationState.WITHDRAWN, 2, 1],
  ])("%s: %i at the industry seat, %i at the communications seat", (state, industry, communications) => {
    const units = nominations.filter((nomination) => nomination.state === state).map(({ unit }) => seatOf(unit));
    expect(units.filter((seat) => seat === Seat.INDUSTRY)).toHaveLength(industry);
    expect(units.filter((seat) => seat === Seat.COMMUNICATIONS)).toHaveLength(communications);
  });

  test.each(nominations)("$key: dates and reviews follow from the history", ({ state, events, reviews, ...nomination }) => {
    const times = events.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual([...times].sort());
    expect(times.every((time) => time > "2024-08-15T13" && time < "2024-08-20T18")).toBe(true);
    expect(times.some((time) => /08-1[78]T/.test(time))).toBe(false);
    expect(events.at(-1)?.toState).toBe(state);
    expect([nomination.createdAt, nomination.updatedAt]).toEqual([times[0], times.at(-1)]);
    const decisions = events.filter(({ actor }) => actor === "OFFICE");
    expect(reviews.map(({ opinion }) => opinion)).toEqual(decisions.map(({ reason }) => reason));
    expect(nomination.submittedAt !== null || ["DRAFT", "WITHDRAWN"].includes(state)).toBe(true);
    expect(nomination.decidedAt !== null).toBe(["CANDIDATE", "REJECTED"].includes(state));
  });

  test("what is returned says at length what to mend", () => {
    const opinions = nominations.flatMap(({ reviews }) => reviews).filter(({ decision }) => decision === "RETURNED");
    expect(opinions.length).toBeGreaterThanOrEqual(5);
    for (const { opinion } of opinions) expect(opinion).toMatch(/请/);
  });
});

describe("places (R03)", () => {
  test("no unit holds more than it was given", () => {
    const over = preset.allocation?.lines.filter(({ unit, award, places }) => used(unit, award) > places);
    expect(over).toEqual([]);
  });

  test.each([
    ["shenyang", "MODEL_WORKER"],
    ["dalian", "MODEL_WORKER"],
    ["unicom", "MODEL_WORKER"],
  ])("%s keeps a free place for %s", (unit, award) => {
    expect(placesOf(preset, unit, award) - used(unit, award)).toBe(1);
  });
});

describe("persons", () => {
  const share = (of: (n: (typeof persons)[number]) => boolean) => persons.filter(of).length / persons.length;

  test("the identity gate (R13) is kept but for one deliberate draft", () => {
    const institution: PersonIdentity[] = [PersonIdentity.CIVIL_SERVANT, PersonIdentity.INSTITUTION_STAFF];
    const breaches = persons.filter(
      ({ award, person }) => (award === "ADVANCED_WORKER") !== institution.includes(person.identity),
    );
    expect(breaches.map(({ key, state }) => `${key} ${state}`)).toEqual(["shenyang/ADVANCED_WORKER/2 DRAFT"]);
  });

  test("nobody declares less than five years in the trade (R12)", () => {
    const short = persons.filter(({ person }) => person.tradeSince > "2019-08-26");
    expect(short.map(({ state }) => state)).toEqual([]);
    const year = (date: string) => Number(date.slice(0, 4));
    expect(persons.filter(({ person }) => year(person.tradeSince) - year(person.birthDate) < 18)).toEqual([]);
  });

  test("one candidate of 处级 (R09), nobody above (R08)", () => {
    const ranks = Object.values(AdministrativeRank);
    const floor = ranks.indexOf(AdministrativeRank.DEPUTY_DIVISION);
    const division = persons.filter(({ person }) => ranks.indexOf(person.administrativeRank) >= floor);
    expect(division.map(({ award, state, person }) => [award, state, person.administrativeRank])).toEqual([
      ["ADVANCED_WORKER", NominationState.CANDIDATE, AdministrativeRank.DEPUTY_DIVISION],
    ]);
  });

  test("the front line is the majority, about a third are women, several peoples are there", () => {
    expect(share(({ person }) => person.identity === PersonIdentity.FRONT_LINE_WORKER)).toBeGreaterThan(0.5);
    expect(Math.abs(share(({ person }) => person.sex === "FEMALE") - 0.3)).toBeLessThan(0.05);
    expect([...new Set(persons.map(({ person }) => person.ethnicity))]).toEqual(
      expect.arrayContaining(["汉族", "满族", "蒙古族", "朝鲜族", "锡伯族", "回族"]),
    );
    expect(persons.filter((nomination) => holding(nomination) && nomination.person.honours)).toHaveLength(2);
  });

  test("nobody is nominated twice (R20) and no name is used twice", () => {
    expect(new Set(nominations.map(({ name }) => name)).size).toBe(nominations.length);
    const codes = nominations.flatMap(({ collective }) => (collective?.creditCode ? [collective.creditCode] : []));
    expect(codes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test("workplaces are plainly invented, and what is submitted keeps R06", () => {
  expect(population.workplaces.filter(({ name }) => !/示例|样例/.test(name))).toEqual([]);
  const root = (key: string): string => {
    const parent = population.workplaces.find((place) => place.key === key)?.parent;
    return parent ? root(parent) : key;
  };
  const sharing = (kind: "person" | "collective") =>
    nominations.filter((nomination) => holding(nomination) && nomination[kind]).map(({ workplace }) => root(workplace));
  const ofPersons = sharing("person");
  expect(sharing("collective").filter((workplace) => ofPersons.includes(workplace))).toEqual([]);
});

test("most units with places have registered a contact, three of them late", () => {
  const deadline = `${preset.campaign.contactDeadline}T23:59:59+08:00`;
  const late = population.contacts.filter(({ registeredAt }) => registeredAt > deadline);
  expect(late.map(({ unit }) => unit)).toEqual(["dandong", "chaoyang", "tower"]);
  expect(late.every(({ remark }) => remark?.includes("逾期"))).toBe(true);
  const registered = new Set(population.contacts.map(({ unit }) => unit));
  const silent = preset.units.map(({ code }) => code).filter((code) => !registered.has(code));
  expect(silent).toEqual(["jinzhou", "fuxin", "dept-sme", "sme-service", "association"]);
  expect(nominations.filter(({ unit, submittedAt }) => submittedAt !== null && silent.includes(unit))).toEqual([]);
});
