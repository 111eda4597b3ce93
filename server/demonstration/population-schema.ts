import { z } from "zod";
import { Education } from "../features/nominations/education";
import { PersonIdentity } from "../features/nominations/person-identity";
import { PoliticalStatus } from "../features/nominations/political-status";
import { Sex } from "../features/nominations/sex";
import { AdministrativeRank } from "../features/workplaces/administrative-rank";
import { WorkplaceNature } from "../features/workplaces/workplace-nature";

const text = z.string().trim().min(1);
const optionalText = text.nullable().default(null);
const rank = z.enum(AdministrativeRank).default(AdministrativeRank.NONE);
const moment = z.string().regex(/^\d\d-\d\d \d\d:\d\d$/, { error: "时间形如 08-15 16:40" });

/** A line of history: month-day, time, act, and the opinion or reason where the act needs one. */
export const HISTORY_LINE = /^(\d\d-\d\d \d\d:\d\d) ([A-Z]+)(?: (.+))?$/;

const contact = z.strictObject({
  unit: text,
  name: text,
  post: text,
  area: z.string().regex(/^0\d{2,3}$/, { error: "区号加引号，如 \"024\"" }),
  fax: z.boolean().default(false),
  at: moment,
  remark: optionalText,
});

/** One delivery of papers: so many copies of each of the unit's papers, and of each paper of its submitted nominations. */
const arrival = z.strictObject({
  unit: text,
  at: moment,
  perUnit: z.int().nonnegative(),
  perNominee: z.int().nonnegative(),
  sealed: z.boolean().default(true),
  remark: optionalText,
});

const workplace = z.strictObject({
  key: text,
  name: text,
  nature: z.enum(WorkplaceNature),
  administrativeRank: rank,
  parent: optionalText,
});

const person = z.strictObject({
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

const collective = z.strictObject({
  nature: z.enum(WorkplaceNature),
  administrativeRank: rank,
  headcount: z.int().positive(),
  leaderName: text,
  leaderPost: text,
  honours: optionalText,
});

const nomination = z.strictObject({
  award: text,
  workplace: text,
  name: text,
  called: text.optional(),
  person: person.optional(),
  collective: collective.optional(),
  opening: text.optional(),
  body: z.array(text).default([]),
  text: text.optional(),
  history: z.array(z.string().regex(HISTORY_LINE, { error: "经过形如 08-19 14:33 SUBMITTED" })).min(1),
});

const fragments = z.record(text, z.record(text, text));

/** Places by award. */
const byAward = z.record(text, z.int().nonnegative());

/** What a demonstration's campaign has of its own; everything else is its preset's. */
const campaign = z.strictObject({
  code: text,
  name: text,
  noticeNumber: text,
  referenceDate: z.iso.date(),
  contactDeadline: z.iso.date(),
  materialsDeadline: z.iso.date(),
  provinceQuota: byAward,
  places: z.record(text, byAward),
});

/** Shape of `population.yaml`; by unit are workplaces and nominations, in the unit's order of recommendation. */
export const populationFileSchema = z.strictObject({
  preset: text,
  year: z.int(),
  domainDate: z.iso.datetime({ offset: true }),
  /** Numbers of people and workplaces count from here, so that two populations do not meet. */
  firstSerial: z.int().positive().default(1),
  campaign: campaign.optional(),
  /** Why the collection of the campaign was closed; left out: it goes on. */
  closes: optionalText,
  contacts: z.array(contact),
  arrivals: z.array(arrival).default([]),
  workplaces: z.record(text, z.array(workplace)),
  nominations: z.record(text, z.array(nomination)),
  fragments: z.strictObject({ PERSON: fragments, COLLECTIVE: fragments }),
});

/** A population that uses the paragraphs of `population.yaml`. */
export const borrowingFileSchema = populationFileSchema.omit({ fragments: true });

/** The file as it is read, before the checks across its parts. */
export type PopulationFile = z.output<typeof populationFileSchema>;
export type ArrivalEntry = z.output<typeof arrival>;
export type WorkplaceLine = z.output<typeof workplace>;
export type NominationLine = z.output<typeof nomination>;
export type PersonPart = z.output<typeof person>;
export type CollectivePart = z.output<typeof collective>;

/** A nomination in the file, with where it stands. */
export interface Place {
  unit: string;
  line: NominationLine;
  /** For example `nominations.shenyang.3`. */
  path: string;
}

/** A moment of the file as RFC 3339 in Shanghai time: `08-15 16:40` is `2024-08-15T16:40:00+08:00`. */
export function timestamp({ year }: PopulationFile, at: string): string {
  const [day, time] = at.split(" ");
  return `${year}-${day}T${time}:00+08:00`;
}
