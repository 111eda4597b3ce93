import { mask, type SealedColumn } from "../../../vault";
import { SubjectKind } from "../../campaigns/subject-kind";
import { birthDateOf, isIdNumber, isMale } from "../../nominations/id-number";
import { CreateNominationInput, PersonInput, UpdateNominationInput } from "../../nominations/inputs";
import type { Nomination } from "../../nominations/nomination";
import { Sex } from "../../nominations/sex";
import { NOTHING, yearsInTrade } from "../../papers/tables/summary-values";
import type { CellProblem } from "../../../workbooks/table-shape";
import type { RowDetail } from "../import-row";
import type { RowPlan } from "../importer";
import { readEmployer, readRank } from "./nominee-cells";
import { calledAs, employerIn, type NomineeContext, refuseOtherUnit, refuseSubmitted } from "./nominee-context";
import { shortened } from "./nominee-texts";
import { wordsOf } from "./nominee-shape";
import type { NomineeStep } from "./nominee-step";
import { codeOf, detail, planOf, refusals, refuseRepeated, type Row, textIn, wholeIn, wrong } from "./row";

const { PERSON } = SubjectKind;

/** What a new person needs beyond name and award, by column; the combined columns of the official table stand for theirs. */
const NEEDED: [keyof PersonInput, string, string][] = [
  ["idNumber", "idNumber", "身份证号"],
  ["mobile", "mobile", "手机号"],
  ["ethnicity", "ethnicity", "民族"],
  ["politicalStatus", "politicalStatus", "政治面貌"],
  ["education", "education", "学历"],
  ["post", "employer", "职务"],
  ["identity", "identity", "人员身份"],
  ["tradeSince", "tradeSince", "从业起始日期"],
];
const CODED = ["politicalStatus", "education", "identity", "honourLevel"] as const;
const LONG = ["honours", "misconduct"] as const;

const idIn = (row: Row): string | null => textIn(row, "idNumber")?.toUpperCase() ?? null;
/** By what a person in the file is one: the ID number. */
export const personKey = (row: Row): string | null => idIn(row);

/** What a line of persons would do. */
export async function planPerson(row: Row, context: NomineeContext, repeated: Map<Row, number[]>, ownUnit: { name: string; shortName: string } | null): Promise<RowPlan<NomineeStep>> {
  const { act, awards } = context;
  const name = textIn(row, "name") ?? "";
  const award = awards.find((one) => one.name === textIn(row, "award"));
  const problems: CellProblem[] = [...refuseRepeated(row, repeated, "idNumber", { zh: "身份证号", en: "The ID number is" }), ...refuseOtherUnit(row, context, ownUnit)];
  const { nomination, problem } = known(row, context, name, award?.id ?? null);
  if (problem) problems.push(problem);
  if (nomination && award && nomination.awardId !== award.id) problems.push(wrong(row, "award", `“${nomination.name}”已按“${nomination.award.name}”登记，称号不能更改：请改回，或先放弃原推荐。`, `${nomination.name} is nominated as ${nomination.award.name} already: an award cannot be changed.`));

  const { employer, problem: unplaced, post } = workplaceIn(row, context, nomination);
  if (unplaced) problems.push(unplaced);
  const person = wanted(row, nomination, post);
  problems.push(...contradictions(row, person, nomination, context));
  const deeds = textIn(row, "deeds");
  const details = [...differences(row, nomination, person, context), ...(employer ? detail(row, "employer", nomination?.workplace.name, employer.name) : []), ...(nomination || !award ? [] : detail(row, "award", null, award.name)), ...(name && nomination?.name !== name ? detail(row, "name", nomination?.name, name) : []), ...(deeds === null ? [] : detail(row, "deeds", nomination?.deeds, deeds, shortened))];
  const step: NomineeStep = nomination
    ? { employer: employer && employer.id === nomination.workplaceId ? null : (employer ?? null), update: Object.assign(new UpdateNominationInput(), { id: nomination.id, version: nomination.version, name, deeds: deeds ?? undefined, person }) }
    : { employer: employer ?? null, create: Object.assign(new CreateNominationInput(), { campaignId: act.campaignId, awardId: award?.id, name, deeds: deeds ?? "", person }) };
  if (nomination) problems.push(...refuseSubmitted(row, nomination, details.length > 0));
  else {
    const missing = NEEDED.filter(([field, key]) => (person[field] ?? null) === null && !row.problems.some((one) => one.key === key));
    problems.push(...missing.map(([, key, label]) => wrong(row, key, `新增推荐对象须填写${label}。`, `A new nominee needs this: ${key}.`)));
  }
  if (employer?.create) problems.push(...(await refusals(row, employer.create, { creditCode: "workplaceCode", name: "employer" })));
  const absent = nomination ? [] : ["workplaceId", ...NEEDED.filter(([field]) => (person[field] ?? null) === null).map(([field]) => `person.${field}`)];
  problems.push(...(await checkedInput(row, step, absent)));
  return planOf(row, { subject: name, exists: nomination !== undefined, details, problems, step });
}

/** What the API would refuse, without what is said to be missing already. */
async function checkedInput(row: Row, { create, update }: NomineeStep, absent: string[]): Promise<CellProblem[]> {
  const input = create ?? update;
  if (!input) return [];
  const whole = create ? Object.assign(new CreateNominationInput(), create, { workplaceId: create.campaignId }) : input;
  const told = await refusals(row, whole, { "person.post": "employer", awardId: "award" });
  return told.filter(({ key, text }) => !absent.some((path) => path.endsWith(`.${key}`)) && text.zh !== "" && !(key === "employer" && absent.includes("person.post")) && !(key === "award"));
}

function known(row: Row, context: NomineeContext, name: string, awardId: string | null): { nomination?: Nomination; problem?: CellProblem } {
  const id = idIn(row);
  const index = id === null ? null : context.act.vault.index(id);
  const same = index && context.nominations.find((one) => one.identityIndex.equals(index));
  if (same) return { nomination: same };
  const [one, ...others] = calledAs(context, PERSON, name, awardId);
  if (others.length > 0) return { problem: wrong(row, "name", `已登记多个叫“${name}”的推荐对象，请填写身份证号。`, `Several nominees are called ${name}: write the ID number.`) };
  return { nomination: one };
}

function workplaceIn(row: Row, context: NomineeContext, nomination: Nomination | undefined) {
  const [combined, apart, post] = [textIn(row, "employer"), textIn(row, "workplace"), textIn(row, "post")];
  if (combined === null && apart === null) {
    const problem = nomination ? undefined : wrong(row, "employer", "新增推荐对象须填写工作单位及职务。", "A new nominee needs employer and post.");
    return { post, problem };
  }
  const candidates = [...(nomination ? [nomination.workplace] : []), ...context.workplaces];
  const read = apart === null ? readEmployer(combined ?? "", candidates) : { workplace: null, workplaceName: apart, post: null };
  const found = employerIn(row, apart === null ? "employer" : "workplace", read.workplaceName ?? "", read.workplace, context, PERSON);
  return { ...found, post: post ?? read.post };
}

/** The person as the row would have it: what the row does not say stays. */
function wanted(row: Row, nomination: Nomination | undefined, post: string | null): PersonInput {
  const { person } = nomination ?? {};
  const id = idIn(row);
  const birthDate = id !== null && isIdNumber(id) ? birthDateOf(id) : person?.birthDate;
  const code = (field: string, key = field): string | undefined => codeOf(wordsOf(PERSON, `person.${field}`), textIn(row, key)) ?? undefined;
  const text = (key: string, was: string | null | undefined): string | null => (textIn(row, key) === null ? (was ?? null) : textIn(row, key) === NOTHING ? null : textIn(row, key));
  const combined = textIn(row, "rank");
  const rank = combined === null ? null : readRank(combined);
  const flag = row.cells.honourTreatment;
  const sex = code("sex") ?? (id !== null && isIdNumber(id) ? (isMale(id) ? Sex.MALE : Sex.FEMALE) : person?.sex);
  return Object.assign(new PersonInput(), {
    ...(id === null ? {} : { idNumber: id }),
    ...(textIn(row, "mobile") === null ? {} : { mobile: textIn(row, "mobile") }),
    sex,
    birthDate,
    ethnicity: textIn(row, "ethnicity") ?? person?.ethnicity,
    ...Object.fromEntries(CODED.map((field) => [field, code(field) ?? person?.[field]])),
    post: post ?? person?.post,
    administrativeRank: code("administrativeRank") ?? rank?.administrativeRank ?? person?.administrativeRank ?? "NONE",
    professionalTitle: rank && textIn(row, "professionalTitle") === null ? rank.professionalTitle : text("professionalTitle", person?.professionalTitle),
    tradeSince: textIn(row, "tradeSince") ?? person?.tradeSince,
    honours: text("honours", person?.honours),
    misconduct: text("misconduct", person?.misconduct),
    honourLevel: code("honourLevel") ?? person?.honourLevel ?? "NONE",
    honourTreatment: typeof flag === "boolean" ? flag : (person?.honourTreatment ?? false),
  } as Partial<PersonInput>);
}

function contradictions(row: Row, { sex, birthDate, tradeSince }: PersonInput, nomination: Nomination | undefined, { act, campaign }: NomineeContext): CellProblem[] {
  const problems: CellProblem[] = [];
  const id = idIn(row) ?? (nomination?.person ? act.vault.open(nomination.person.idNumberSealed, "persons.id_number_sealed") : null);
  const birth = textIn(row, "birth");
  if (id !== null && isIdNumber(id)) {
    if (birth !== null && !birthDateOf(id).startsWith(birth)) problems.push(wrong(row, "birth", `出生年月“${birth}”与身份证号不一致，请对照证件核对。`, `“${birth}” differs from the ID number: compare both with the card.`));
    if (sex && isMale(id) !== (sex === Sex.MALE)) problems.push(wrong(row, "sex", "性别与身份证号不一致，请对照证件核对。", "It differs from the ID number: compare both with the card."));
  }
  const years = wholeIn(row, "years");
  const right = tradeSince && yearsInTrade(tradeSince, campaign.referenceDate);
  if (years !== null && typeof right === "number" && years !== right) problems.push(wrong(row, "years", `从业年限“${years}”与从业起始日期 ${tradeSince} 不一致：计算至 ${campaign.referenceDate} 为 ${right} 年，请改正其一。`, `${years} years do not fit ${tradeSince}: up to ${campaign.referenceDate} it is ${right}; mend one of them.`));
  if (tradeSince && birthDate && tradeSince <= birthDate) problems.push(wrong(row, "tradeSince", "从业起始日期须晚于出生日期。", "It must be later than the date of birth."));
  return problems;
}

function differences(row: Row, nomination: Nomination | undefined, wanted: PersonInput, { act: { vault } }: NomineeContext): RowDetail[] {
  const before = nomination?.person ?? null;
  const word = (field: string) => (value: string): string => wordsOf(PERSON, `person.${field}`)[value] ?? value;
  const sealed = (key: "idNumber" | "mobile", column: SealedColumn, now: Buffer | undefined, head: number): RowDetail[] => {
    const value = wanted[key] ?? null;
    return value === null ? [] : detail(row, key, now && vault.open(now, column), value, (number) => mask(number, head, 4));
  };
  return [
    ...sealed("idNumber", "persons.id_number_sealed", before?.idNumberSealed, 4),
    ...sealed("mobile", "persons.mobile_sealed", before?.mobileSealed, 3),
    ...detail(row, "sex", before?.sex, wanted.sex ?? null, word("sex")),
    ...detail(row, "ethnicity", before?.ethnicity, wanted.ethnicity ?? null),
    ...CODED.flatMap((field) => detail(row, field, before?.[field], wanted[field] ?? null, word(field))),
    ...detail(row, "post", before?.post, wanted.post ?? null),
    ...detail(row, "administrativeRank", before?.administrativeRank, wanted.administrativeRank ?? null, word("administrativeRank")),
    ...detail(row, "professionalTitle", before?.professionalTitle, wanted.professionalTitle ?? null),
    ...detail(row, "tradeSince", before?.tradeSince, wanted.tradeSince ?? null),
    ...detail(row, "honourTreatment", before?.honourTreatment, wanted.honourTreatment ?? null, (value) => (value ? "是" : "否")),
    ...LONG.flatMap((field) => detail(row, field, before?.[field], wanted[field] ?? null, shortened)),
  ];
}
