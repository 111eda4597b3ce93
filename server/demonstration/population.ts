import { join, resolve } from "node:path";
import { z } from "zod";
import { Role } from "../features/accounts/role";
import { SubjectKind } from "../features/campaigns/subject-kind";
import { Education } from "../features/nominations/education";
import { NominationAct } from "../features/nominations/nomination-act";
import { NominationState } from "../features/nominations/nomination-state";
import { PersonIdentity } from "../features/nominations/person-identity";
import { PoliticalStatus } from "../features/nominations/political-status";
import { ReviewDecision } from "../features/nominations/review-decision";
import { ReviewLevel } from "../features/nominations/review-level";
import { Sex } from "../features/nominations/sex";
import { AdministrativeRank } from "../features/workplaces/administrative-rank";
import { WorkplaceNature } from "../features/workplaces/workplace-nature";
import { DataFileError, type DataProblem, readDataFile } from "../presets/data-file";
import { awardOf, loadPreset, placesOf, type Preset } from "../presets/preset";

const text = z.string().trim().min(1);
const optionalText = text.nullable().default(null);
const rank = z.enum(AdministrativeRank).default(AdministrativeRank.NONE);
const moment = z.string().regex(/^\d\d-\d\d \d\d:\d\d$/, { error: "时间形如 08-15 16:40" });
const HISTORY_LINE = /^(\d\d-\d\d \d\d:\d\d) ([A-Z]+)(?: (.+))?$/;

const contactSchema = z.strictObject({
  unit: text,
  name: text,
  post: text,
  area: z.string().regex(/^0\d{2,3}$/, { error: "区号加引号，如 \"024\"" }),
  fax: z.boolean().default(false),
  at: moment,
  remark: optionalText,
});

const workplaceSchema = z.strictObject({
  key: text,
  name: text,
  nature: z.enum(WorkplaceNature),
  administrativeRank: rank,
  parent: optionalText,
});

const personSchema = z.strictObject({
  sex: z.enum(Sex),
  ethnicity: text,
  birthDate: z.iso.date(),
  politicalStatus: z.enum(PoliticalStatus),
  education: z.enum(Education),
  post: text,
  administrativeRank: rank,
  professionalTitle: optionalText,
  identity: z.enum(PersonIdentity),
  tradeSince: z.iso.date(),
  honours: optionalText,
});

const collectiveSchema = z.strictObject({
  nature: z.enum(WorkplaceNature),
  administrativeRank: rank,
  headcount: z.int().positive(),
  leaderName: text,
  leaderPost: text,
  honours: optionalText,
});

const nominationSchema = z.strictObject({
  award: text,
  workplace: text,
  name: text,
  called: text.optional(),
  person: personSchema.optional(),
  collective: collectiveSchema.optional(),
  opening: text.optional(),
  body: z.array(text).default([]),
  text: text.optional(),
  history: z.array(z.string().regex(HISTORY_LINE, { error: "经过形如 08-19 14:33 SUBMITTED" })).min(1),
});

const fragmentsSchema = z.record(text, z.record(text, text));

const populationFileSchema = z.strictObject({
  preset: text,
  year: z.int(),
  domainDate: z.iso.datetime({ offset: true }),
  contacts: z.array(contactSchema),
  workplaces: z.record(text, z.array(workplaceSchema)),
  nominations: z.record(text, z.array(nominationSchema)),
  fragments: z.strictObject({ PERSON: fragmentsSchema, COLLECTIVE: fragmentsSchema }),
});

type PopulationFile = z.output<typeof populationFileSchema>;
type NominationLine = z.output<typeof nominationSchema>;

/** A nomination in the file, with where it stands. */
type Place = { unit: string; line: NominationLine; path: string };

/** One registered contact of a unit (联系表); `unit` is the unit's code. */
export type DemoContact = {
  unit: string;
  name: string;
  post: string;
  officePhone: string;
  mobile: string;
  fax: string | null;
  email: string;
  remark: string | null;
  registeredAt: string;
};

/** A workplace of a unit; `parent` is the key of the workplace above, listed before it. */
export type DemoWorkplace = z.output<typeof workplaceSchema> & { unit: string; creditCode: string };

/** The person part of a nomination, ID number and mobile in the clear: seal them when writing. */
export type DemoPerson = z.output<typeof personSchema> & { idNumber: string; mobile: string };

/** The collective part; `creditCode` only where the collective is the whole workplace. */
export type DemoCollective = z.output<typeof collectiveSchema> & { phone: string; creditCode: string | null };

/** One line of history; `actor` tells whose account did it: the unit's, or that of the unit's office. */
export type DemoEvent = {
  act: NominationAct;
  fromState: NominationState | null;
  toState: NominationState;
  actor: Role.UNIT | Role.OFFICE;
  reason: string | null;
  occurredAt: string;
};

/** One decision of the office, taken from the history. */
export type DemoReview = { level: ReviewLevel; decision: ReviewDecision; opinion: string; decidedAt: string };

/** A nomination as the demonstration starts with it; `position` counts within unit and award. */
export type DemoNomination = {
  key: string;
  unit: string;
  award: string;
  subjectKind: SubjectKind;
  workplace: string;
  name: string;
  position: number;
  state: NominationState;
  deeds: string;
  person: DemoPerson | null;
  collective: DemoCollective | null;
  events: DemoEvent[];
  reviews: DemoReview[];
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  decidedAt: string | null;
};

/** The demonstration's population, checked against its preset. Times are RFC 3339 in Shanghai time. */
export type Population = {
  preset: string;
  domainDate: string;
  contacts: DemoContact[];
  workplaces: DemoWorkplace[];
  nominations: DemoNomination[];
};

/** Region of every invented number: within Liaoning's 21, but assigned to nobody (GB/T 2260). */
const REGION = "219999";

/** An ID number with a right check digit (GB 11643-1999) that belongs to nobody. */
export function idNumber(birthDate: string, sex: Sex, serial: number): string {
  const order = String(serial * 2 + (sex === Sex.MALE ? 1 : 0)).padStart(3, "0");
  const body = `${REGION}${birthDate.replaceAll("-", "")}${order}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return `${body}${"10X98765432"[sum % 11]}`;
}

const KINDS: Record<WorkplaceNature, string> = {
  [WorkplaceNature.STATE_ENTERPRISE]: "91",
  [WorkplaceNature.PRIVATE_ENTERPRISE]: "91",
  [WorkplaceNature.PUBLIC_INSTITUTION]: "12",
  [WorkplaceNature.GOVERNMENT]: "11",
  [WorkplaceNature.SOCIAL_ORGANIZATION]: "51",
};

/** A 统一社会信用代码 with both check characters right (GB 32100-2015, GB 11714-1997) that belongs to nobody. */
export function creditCode(nature: WorkplaceNature, serial: number): string {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const digits = String(serial).padStart(8, "0");
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const inner = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
  const body = `${KINDS[nature]}${REGION}${digits}${"0X987654321"[inner % 11]}`;
  const sum = [...body].reduce((total, char, index) => total + alphabet.indexOf(char) * (3 ** index % 31), 0);
  return `${body}${alphabet[(31 - (sum % 31)) % 31]}`;
}

/** A mobile number of the block 1990000, plainly invented. */
export function mobile(serial: number): string {
  return `1990000${String(serial).padStart(4, "0")}`;
}

/** Contacts' and collectives' telephones start above the nominees' own. */
const CONTACT_SERIAL = 900;

/** Reads and checks the demonstration. Throws `DataFileError` naming each path and its remedy. */
export function loadPopulation(path = join(__dirname, "population.yaml")): Population {
  const file = resolve(path);
  const data = readDataFile(file, populationFileSchema);
  const preset = loadPreset(data.preset);
  const problems = checkReferences(data, preset);
  if (problems.length > 0) throw new DataFileError(file, problems);
  const workplaces = toWorkplaces(data);
  const nominations = toNominations(data, preset, workplaces, problems);
  problems.push(...checkQuotas(nominations, preset));
  if (problems.length > 0) throw new DataFileError(file, problems);
  return { preset: data.preset, domainDate: data.domainDate, contacts: toContacts(data), workplaces, nominations };
}

function checkReferences(data: PopulationFile, preset: Preset): DataProblem[] {
  const problems: DataProblem[] = [];
  const units = preset.units.map(({ code }) => code);
  const knownUnit = (path: string, unit: string) => {
    const remedy = `改为 ${data.preset} 中的单位代码`;
    if (!units.includes(unit)) problems.push({ path, problem: `没有推荐单位 ${unit}`, remedy });
  };
  data.contacts.forEach(({ unit }, index) => knownUnit(`contacts.${index}.unit`, unit));
  const seen = new Set<string>();
  for (const [unit, places] of Object.entries(data.workplaces)) {
    knownUnit(`workplaces.${unit}`, unit);
    places.forEach(({ key, parent }, index) => {
      const path = `workplaces.${unit}.${index}`;
      if (seen.has(key)) problems.push({ path: `${path}.key`, problem: `${key} 重复`, remedy: "改为不同的 key" });
      if (parent !== null && !places.slice(0, index).some((other) => other.key === parent)) {
        const remedy = "把上级单位写在同一推荐单位的前面";
        problems.push({ path: `${path}.parent`, problem: `前面没有上级单位 ${parent}`, remedy });
      }
      seen.add(key);
    });
  }
  for (const [unit, lines] of Object.entries(data.nominations)) {
    knownUnit(`nominations.${unit}`, unit);
    lines.forEach((line, index) => {
      problems.push(...checkNomination(data, preset, { unit, line, path: `nominations.${unit}.${index}` }));
    });
  }
  return problems;
}

function checkNomination(data: PopulationFile, preset: Preset, { unit, line, path }: Place): DataProblem[] {
  const problems: DataProblem[] = [];
  const award = preset.awards.find(({ code }) => code === line.award);
  if (!data.workplaces[unit]?.some(({ key }) => key === line.workplace)) {
    const problem = `${unit} 没有所在单位 ${line.workplace}`;
    problems.push({ path: `${path}.workplace`, problem, remedy: `在 workplaces.${unit} 中补上` });
  }
  if (!award) {
    const remedy = `改为其中之一：${preset.awards.map(({ code }) => code).join("、")}`;
    return [...problems, { path: `${path}.award`, problem: `没有奖项 ${line.award}`, remedy }];
  }
  const needed = award.subjectKind === SubjectKind.PERSON ? "person" : "collective";
  const other = needed === "person" ? "collective" : "person";
  if (!line[needed] || line[other]) {
    problems.push({ path, problem: `${line.name}的奖项要求且只要求 ${needed}`, remedy: `填写 ${needed}，删除 ${other}` });
  }
  const missing = line.body.filter((name) => fragment(data, award.subjectKind, name) === undefined);
  if (missing.length > 0) {
    const remedy = `在 fragments.${award.subjectKind} 中补上`;
    problems.push({ path: `${path}.body`, problem: `没有段落 ${missing.join("、")}`, remedy });
  }
  if ((line.text === undefined) === (line.opening === undefined)) {
    problems.push({ path, problem: "主要事迹须且只须一种写法", remedy: "写 text，或写 opening 和 body" });
  }
  return problems;
}

function fragment(data: PopulationFile, kind: SubjectKind, name: string): string | undefined {
  const [group = "", key = ""] = name.split("/");
  return data.fragments[kind][group]?.[key];
}

function toContacts(data: PopulationFile): DemoContact[] {
  return data.contacts.map(({ area, at, fax, ...contact }, index) => {
    const line = String(CONTACT_SERIAL + index).padStart(4, "0");
    return {
      ...contact,
      officePhone: `${area}-0000${line}`,
      mobile: mobile(CONTACT_SERIAL + index),
      fax: fax ? `${area}-0001${line}` : null,
      email: `contact-${line}@${contact.unit}.example`,
      registeredAt: timestamp(data, at),
    };
  });
}

function toWorkplaces(data: PopulationFile): DemoWorkplace[] {
  return Object.entries(data.workplaces)
    .flatMap(([unit, places]) => places.map((place) => ({ ...place, unit })))
    .map((place, index) => ({ ...place, creditCode: creditCode(place.nature, index + 1) }));
}

function toNominations(
  data: PopulationFile,
  preset: Preset,
  workplaces: DemoWorkplace[],
  problems: DataProblem[],
): DemoNomination[] {
  const counts = new Map<string, number>();
  return Object.entries(data.nominations)
    .flatMap(([unit, lines]) => lines.map((line, index) => ({ unit, line, path: `nominations.${unit}.${index}` })))
    .map(({ unit, line, path }, index) => {
      const place = `${unit}/${line.award}`;
      const position = (counts.get(place) ?? 0) + 1;
      counts.set(place, position);
      const { subjectKind } = awardOf(preset, line.award);
      const events = toEvents(data, { unit, line, path }, problems);
      const reviews = events.flatMap(toReview);
      const at = (...acts: NominationAct[]) => events.findLast(({ act }) => acts.includes(act))?.occurredAt ?? null;
      const last = events.at(-1);
      return {
        key: `${place}/${position}`,
        unit,
        award: line.award,
        subjectKind,
        workplace: line.workplace,
        name: line.name,
        position,
        state: last?.toState ?? NominationState.DRAFT,
        deeds: toDeeds(data, line, subjectKind),
        person: toPerson(line, index + 1),
        collective: toCollective(line, index + 1, workplaces),
        events,
        reviews,
        createdAt: at(NominationAct.CREATED) ?? data.domainDate,
        updatedAt: last?.occurredAt ?? data.domainDate,
        submittedAt: at(NominationAct.SUBMITTED),
        decidedAt: at(NominationAct.APPROVED, NominationAct.REJECTED),
      };
    });
}

function toPerson({ person }: NominationLine, serial: number): DemoPerson | null {
  if (!person) return null;
  return { ...person, idNumber: idNumber(person.birthDate, person.sex, serial), mobile: mobile(serial) };
}

function toCollective(line: NominationLine, serial: number, workplaces: DemoWorkplace[]): DemoCollective | null {
  if (!line.collective) return null;
  const whole = workplaces.find((place) => place.key === line.workplace && place.name === line.name);
  return { ...line.collective, phone: mobile(serial), creditCode: whole?.creditCode ?? null };
}

function toDeeds(data: PopulationFile, line: NominationLine, kind: SubjectKind): string {
  const paragraphs = [line.text ?? line.opening ?? "", ...line.body.map((name) => fragment(data, kind, name) ?? "")];
  return paragraphs
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ""))
    .join("\n")
    .replaceAll("{姓名}", line.called ?? line.name)
    .replaceAll("{他}", line.person?.sex === Sex.FEMALE ? "她" : "他");
}

const { DRAFT, SUBMITTED, RETURNED, CANDIDATE, REJECTED, WITHDRAWN } = NominationState;

type Step = { from: (NominationState | null)[]; to?: NominationState; actor: DemoEvent["actor"] };

/** From which states an act leads where; an act without `to` leaves the state as it is. */
const STEPS: Record<NominationAct, Step> = {
  [NominationAct.CREATED]: { from: [null], to: DRAFT, actor: Role.UNIT },
  [NominationAct.UPDATED]: { from: [DRAFT, RETURNED], actor: Role.UNIT },
  [NominationAct.SUBMITTED]: { from: [DRAFT, RETURNED], to: SUBMITTED, actor: Role.UNIT },
  [NominationAct.RETURNED]: { from: [SUBMITTED], to: RETURNED, actor: Role.OFFICE },
  [NominationAct.APPROVED]: { from: [SUBMITTED], to: CANDIDATE, actor: Role.OFFICE },
  [NominationAct.REJECTED]: { from: [SUBMITTED], to: REJECTED, actor: Role.OFFICE },
  [NominationAct.WITHDRAWN]: { from: [DRAFT, SUBMITTED, RETURNED], to: WITHDRAWN, actor: Role.UNIT },
};

/** Acts that need words: decisions of the office, and giving up. */
const REASONED: NominationAct[] = [
  NominationAct.RETURNED,
  NominationAct.APPROVED,
  NominationAct.REJECTED,
  NominationAct.WITHDRAWN,
];

function toEvents(data: PopulationFile, { line, path }: Place, problems: DataProblem[]): DemoEvent[] {
  const events: DemoEvent[] = [];
  line.history.forEach((entry, index) => {
    const [, at = "", name = "", reason = null] = HISTORY_LINE.exec(entry) ?? [];
    const wrong = (problem: string, remedy: string): void => {
      problems.push({ path: `${path}.history.${index}`, problem, remedy });
    };
    const act = Object.values(NominationAct).find((candidate) => candidate === name);
    if (!act) return wrong(`没有操作 ${name}`, `改为其中之一：${Object.values(NominationAct).join("、")}`);
    const before = events.at(-1);
    const fromState = before?.toState ?? null;
    const step = STEPS[act];
    const occurredAt = timestamp(data, at);
    if (!step.from.includes(fromState)) return wrong(`${fromState ?? "起草之前"} 不能 ${act}`, "改正经过的先后或操作");
    if (REASONED.includes(act) && !reason) wrong(`${act} 没有写意见`, "在操作后写明意见或理由");
    if (occurredAt <= (before?.occurredAt ?? "") || Date.parse(occurredAt) >= Date.parse(data.domainDate)) {
      wrong(`时间 ${at} 不在上一步之后、演示时刻之前`, "改正时间");
    }
    events.push({ act, fromState, toState: step.to ?? fromState ?? DRAFT, actor: step.actor, reason, occurredAt });
  });
  return events;
}

function toReview({ act, reason, occurredAt }: DemoEvent): DemoReview[] {
  const decision = Object.values(ReviewDecision).find((candidate) => candidate.toString() === act.toString());
  return decision ? [{ level: ReviewLevel.OFFICE, decision, opinion: reason ?? "", decidedAt: occurredAt }] : [];
}

/** Replays all histories in order of time: at no moment may a unit use more places than it has (R03). */
function checkQuotas(nominations: DemoNomination[], preset: Preset): DataProblem[] {
  const holds = (state: NominationState | null) => (state === SUBMITTED || state === CANDIDATE ? 1 : 0);
  const used = new Map<string, number>();
  return nominations
    .flatMap(({ unit, award, key, events }) => events.map((event) => ({ unit, award, key, event })))
    .sort((a, b) => a.event.occurredAt.localeCompare(b.event.occurredAt))
    .flatMap(({ unit, award, key, event }) => {
      const places = placesOf(preset, unit, award);
      const now = (used.get(`${unit}/${award}`) ?? 0) + holds(event.toState) - holds(event.fromState);
      used.set(`${unit}/${award}`, now);
      if (now <= places) return [];
      const problem = `${event.occurredAt} 占用 ${now} 个，超过分配的 ${places} 个（R03）`;
      return [{ path: `nominations.${key}`, problem, remedy: "改正经过，或在预置活动中增加名额" }];
    });
}

function timestamp(data: PopulationFile, at: string): string {
  const [day, time] = at.split(" ");
  return `${data.year}-${day}T${time}:00+08:00`;
}
