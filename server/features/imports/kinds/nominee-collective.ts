import { mask } from "../../../vault";
import { bare } from "../../../workbooks/compare-text";
import type { CellProblem } from "../../../workbooks/table-shape";
import { SubjectKind } from "../../campaigns/subject-kind";
import { CollectiveInput, CreateNominationInput, UpdateNominationInput } from "../../nominations/inputs";
import type { Nomination } from "../../nominations/nomination";
import { NOTHING } from "../../papers/tables/summary-values";
import type { RowDetail } from "../import-row";
import type { RowPlan } from "../importer";
import { readLeader } from "./nominee-cells";
import { calledAs, employerIn, type NomineeContext, refuseOtherUnit, refuseSubmitted } from "./nominee-context";
import { wordsOf } from "./nominee-shape";
import type { NomineeStep } from "./nominee-step";
import { shortened } from "./nominee-texts";
import { codeOf, detail, planOf, refusals, refuseRepeated, type Row, sameName, textIn, wholeIn, wrong } from "./row";

const { COLLECTIVE } = SubjectKind;

const NEEDED: [keyof CollectiveInput, string, string][] = [
  ["nature", "nature", "集体性质"],
  ["headcount", "headcount", "集体人数"],
  ["leaderName", "leader", "负责人姓名和职务"],
  ["phone", "phone", "联系电话"],
];
const TEXTS = ["honours", "staffViolation"] as const;
const DAYS = ["lastAccidentOn", "lastCaseOn"] as const;

/** By what a collective in the file is one: its name and the body it belongs to. */
export const collectiveKey = (row: Row): string | null => (textIn(row, "name") === null ? null : bare(`${textIn(row, "workplace") ?? ""}/${textIn(row, "name")}`));

/** What a line of collectives would do. */
export async function planCollective(row: Row, context: NomineeContext, repeated: Map<Row, number[]>, ownUnit: { name: string; shortName: string } | null): Promise<RowPlan<NomineeStep>> {
  const { act } = context;
  const awards = context.awards.filter(({ subjectKind }) => subjectKind === COLLECTIVE);
  const award = awards.length === 1 ? awards[0] : awards.find((one) => one.name === textIn(row, "award"));
  const [name, workplaceName] = [textIn(row, "name") ?? "", textIn(row, "workplace")];
  const problems: CellProblem[] = [...refuseRepeated(row, repeated, "name", { zh: `“${name}”`, en: name }), ...refuseOtherUnit(row, context, ownUnit)];
  const namesakes = calledAs(context, COLLECTIVE, name, award?.id ?? null);
  const here = namesakes.filter(({ workplace }) => workplaceName !== null && sameName(workplace.name, workplaceName));
  const [nomination, ...others] = here.length > 0 ? here : namesakes;
  if (others.length > 0) problems.push(wrong(row, "name", `已登记多个叫“${name}”的集体，请核对所属单位。`, `Several collectives are called ${name}: check the body they belong to.`));
  const { employer, problem } = workplaceName === null ? {} : employerIn(row, "workplace", workplaceName, nomination && sameName(nomination.workplace.name, workplaceName) ? nomination.workplace : null, context, COLLECTIVE);
  if (problem) problems.push(problem);

  const cell = textIn(row, "leader");
  const apart = textIn(row, "leaderName");
  const leader = cell === null ? null : readLeader(cell, nomination?.collective ?? null);
  if (cell !== null && leader === null && apart === null) problems.push(wrong(row, "leader", `“${cell}”分不清姓名和职务，请在两者之间空一格，如“赵样本 主任”。`, `“${cell}”: put a blank between name and post.`));
  const { collective, problem: masked } = wanted(row, nomination, apart === null ? leader : { leaderName: apart, leaderPost: textIn(row, "leaderPost") ?? nomination?.collective?.leaderPost ?? "" });
  if (masked) problems.push(masked);
  const deeds = textIn(row, "deeds");
  const details = [...(nomination ? [] : detail(row, "name", null, name)), ...differences(row, nomination, collective, context), ...(employer ? detail(row, "workplace", nomination?.workplace.name, employer.name) : []), ...(deeds === null ? [] : detail(row, "deeds", nomination?.deeds, deeds, shortened))];
  const step: NomineeStep = nomination
    ? { employer: employer && employer.id === nomination.workplaceId ? null : (employer ?? null), update: Object.assign(new UpdateNominationInput(), { id: nomination.id, version: nomination.version, deeds: deeds ?? undefined, collective }) }
    : { employer: employer ?? null, create: Object.assign(new CreateNominationInput(), { campaignId: act.campaignId, awardId: award?.id, name, deeds: deeds ?? "", collective }) };
  if (nomination) problems.push(...refuseSubmitted(row, nomination, details.length > 0));
  const missing = nomination ? [] : NEEDED.filter(([field, key]) => (collective[field] ?? null) === null && ![...row.problems, ...problems].some((one) => one.key === key));
  problems.push(...missing.map(([, key, label]) => wrong(row, key, `新增推荐对象须填写${label}。`, `A new nominee needs this: ${key}.`)));
  if (employer?.create) problems.push(...(await refusals(row, employer.create, { creditCode: "workplaceCode", name: "workplace" })));
  if (problems.length === 0) problems.push(...(await refusals(row, step.create ? Object.assign(new CreateNominationInput(), step.create, { workplaceId: act.campaignId }) : (step.update ?? {}), { "collective.leaderName": "leader", "collective.leaderPost": "leader" })));
  return planOf(row, { subject: name, exists: nomination !== undefined, details, problems, step });
}

function wanted(row: Row, nomination: Nomination | undefined, leader: { leaderName: string; leaderPost: string } | null): { collective: CollectiveInput; problem?: CellProblem } {
  const { collective: was = null } = nomination ?? {};
  const code = (field: string): string | undefined => codeOf(wordsOf(COLLECTIVE, `collective.${field}`), textIn(row, field)) ?? undefined;
  const text = (key: string, before: string | null | undefined): string | null => (textIn(row, key) === null ? (before ?? null) : textIn(row, key) === NOTHING ? null : textIn(row, key));
  const phone = textIn(row, "phone");
  // A table printed for somebody who may not see the number has it masked.
  const same = phone !== null && phone.includes("*") && phone === was?.phoneMasked;
  const problem = phone?.includes("*") && !same ? wrong(row, "phone", `“${phone}”不是完整的号码，请填写完整号码或清空此格。`, `“${phone}” is no whole number: write it in full or clear the cell.`) : undefined;
  const collective = Object.assign(new CollectiveInput(), {
    nature: code("nature") ?? was?.nature,
    administrativeRank: code("administrativeRank") ?? was?.administrativeRank ?? "NONE",
    headcount: wholeIn(row, "headcount") ?? was?.headcount,
    leaderName: leader?.leaderName ?? was?.leaderName,
    leaderPost: leader?.leaderPost ?? was?.leaderPost,
    ...(phone === null || same ? {} : { phone }),
    creditCode: text("creditCode", was?.creditCode)?.toUpperCase() ?? null,
    ...Object.fromEntries(TEXTS.map((field) => [field, text(field, was?.[field])])),
    ...Object.fromEntries(DAYS.map((field) => [field, textIn(row, field) ?? was?.[field] ?? null])),
  } as Partial<CollectiveInput>);
  return { collective, problem };
}

function differences(row: Row, nomination: Nomination | undefined, wanted: CollectiveInput, { act: { vault } }: NomineeContext): RowDetail[] {
  const before = nomination?.collective ?? null;
  const word = (field: string) => (value: string): string => wordsOf(COLLECTIVE, `collective.${field}`)[value] ?? value;
  const leader = (one: { leaderName?: string; leaderPost?: string } | null): string | null => (one?.leaderName ? `${one.leaderName} ${one.leaderPost}` : null);
  return [
    ...detail(row, "nature", before?.nature, wanted.nature ?? null, word("nature")),
    ...detail(row, "administrativeRank", before?.administrativeRank, wanted.administrativeRank ?? null, word("administrativeRank")),
    ...detail(row, "headcount", before?.headcount, wanted.headcount ?? null),
    ...detail(row, "leader", leader(before), leader(wanted)),
    ...(wanted.phone ? detail(row, "phone", before && vault.open(before.phoneSealed, "collectives.phone_sealed"), wanted.phone, (number) => mask(number, 3, 4)) : []),
    ...detail(row, "creditCode", before?.creditCode, wanted.creditCode ?? null),
    ...DAYS.flatMap((field) => detail(row, field, before?.[field], wanted[field] ?? null)),
    ...TEXTS.flatMap((field) => detail(row, field, before?.[field], wanted[field] ?? null, shortened)),
  ];
}
