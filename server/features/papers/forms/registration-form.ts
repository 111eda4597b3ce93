import { SubjectKind } from "../../campaigns/subject-kind";
import { ReviewLevel } from "../../nominations/review-level";
import { cover, formTable, label, longText, MARGINS, opinionBox, photoPlace, type Row, section, textWidth, value, verticalLabel, writeDocx } from "../../../documents/word";
import { FORM_FIELDS, fieldOfForm } from "./form-fields";
import { procedureText } from "./procedure-text";
import type { Opinion, RegistrationFormData } from "./registration-data";
import { chineseDate } from "./wording";

/** Property that says whose form a file is; no page shows it. */
export const NOMINATION_PROPERTY = "nominationId";

const WIDTH = textWidth(MARGINS.form);
const ROW = 640;
const BOX = 3_100;

/** Columns of both forms, in twips: pairs of label and value; the person's last column holds the photograph. */
const COLUMNS: Record<SubjectKind, number[]> = {
  [SubjectKind.PERSON]: fill([1_500, 1_640, 1_160, 1_220, 820, 1_480]),
  [SubjectKind.COLLECTIVE]: fill([1_500, 1_880, 1_500, 1_700, 1_220]),
};

function fill(columns: number[]): number[] {
  return [...columns, WIDTH - columns.reduce((total, one) => total + one, 0)];
}

/** The registration form (初审推荐登记表) of a collective or a person. */
export function buildRegistrationForm(data: RegistrationFormData): Promise<Buffer> {
  const { kind, title, values, madeOn, version, hash, nominationId } = data;
  const lines = [
    ["推荐对象", values["name"] ?? ""],
    ["推荐单位", values["unit"] ?? ""],
    ["拟授称号", values["award"] ?? ""],
    ["填报日期", chineseDate(madeOn)],
  ] as const;
  const rows = kind === SubjectKind.PERSON ? personRows(values) : collectiveRows(values);
  const table = formTable(COLUMNS[kind], [...rows, ...deedsAndOpinions(data)]);
  return writeDocx({
    title: title.join(""),
    madeOn,
    properties: { [NOMINATION_PROPERTY]: nominationId },
    sections: [section(MARGINS.form, { version, hash }, [...cover(title, lines, WIDTH), table], { cover: true })],
  });
}

type Values = Record<string, string>;

/** Label and value of a field; `span` columns for the value. */
const pairOf = (kind: SubjectKind, values: Values) => (key: string, span = 1, left = false) => [label(inLines(fieldOfForm(kind, key).label, key)), value(values[key] ?? "", { span, left })];

/** Where long labels go on in a second line of their narrow cell. */
const BREAKS: Record<string, number> = {
  "workplace.creditCode": 2,
  "person.tradeSince": 2,
  "person.honourLevel": 4,
  "person.honourTreatment": 4,
  "person.honours": 5,
  "person.misconduct": 5,
  "collective.creditCode": 4,
  "collective.honours": 5,
  "collective.staffViolation": 6,
  "collective.lastAccidentOn": 6,
  "collective.lastCaseOn": 6,
};

function inLines(text: string, key: string): string {
  const at = BREAKS[key];
  return at === undefined ? text : `${text.slice(0, at)}\n${text.slice(at)}`;
}

function personRows(values: Values): Row[] {
  const pair = pairOf(SubjectKind.PERSON, values);
  return [
    { height: ROW, cells: [...pair("name"), ...pair("person.sex"), ...pair("person.ethnicity"), photoPlace(4)] },
    { height: ROW, cells: [...pair("person.birthDate"), ...pair("person.politicalStatus"), ...pair("person.education")] },
    { height: ROW, cells: [...pair("person.idNumber", 3), ...pair("person.mobile")] },
    { height: ROW, cells: [...pair("person.identity"), ...pair("person.administrativeRank"), ...pair("person.professionalTitle")] },
    { height: ROW, cells: [...pair("workplace", 3), ...pair("person.post", 2)] },
    { height: ROW, cells: [...pair("workplace.creditCode", 3), label("单位\n性质"), value(values["workplace.nature"] ?? "", { span: 2 })] },
    { height: ROW, cells: [...pair("workplace.administrativeRank"), ...pair("person.tradeSince", 4)] },
    { height: ROW, cells: [...pair("person.honourLevel"), ...pair("person.honourTreatment", 4)] },
    { height: ROW * 1.6, cells: pair("person.honours", 6, true) },
    { height: ROW * 1.6, cells: pair("person.misconduct", 6, true) },
  ];
}

function collectiveRows(values: Values): Row[] {
  const pair = pairOf(SubjectKind.COLLECTIVE, values);
  return [
    { height: ROW, cells: pair("name", 5) },
    { height: ROW, cells: [...pair("collective.nature"), ...pair("collective.administrativeRank"), ...pair("collective.headcount")] },
    { height: ROW, cells: [...pair("collective.creditCode", 5)] },
    { height: ROW, cells: [...pair("workplace", 3), ...pair("workplace.administrativeRank")] },
    { height: ROW, cells: [...pair("workplace.creditCode", 3), ...pair("workplace.nature")] },
    { height: ROW, cells: [...pair("collective.leaderName"), ...pair("collective.leaderPost"), ...pair("collective.phone")] },
    { height: ROW, cells: [...pair("collective.lastAccidentOn"), ...pair("collective.lastCaseOn", 3)] },
    { height: ROW * 1.6, cells: pair("collective.honours", 5, true) },
    { height: ROW * 1.6, cells: pair("collective.staffViolation", 5, true) },
  ];
}

/** The deeds, which may go on over pages, and a box a level, each kept whole. */
function deedsAndOpinions({ kind, values, procedure, opinions }: RegistrationFormData): Row[] {
  const span = COLUMNS[kind].length - 1;
  const box = (name: string, text: string, opinion?: Opinion): Row[] => opinionBox({ label: name, text: opinion?.text ?? text, day: opinion ? chineseDate(opinion.day) : null }, span, BOX);
  return [
    { height: 6_000, splits: true, cells: [verticalLabel("主要事迹"), longText(values["deeds"] ?? "", { span })] },
    ...box("所在单位意见", procedureText(procedure)),
    ...box("推荐单位意见", "", opinions[ReviewLevel.UNIT]),
    ...box("省级意见", "", opinions[ReviewLevel.OFFICE]),
  ];
}

/** Labels of a form in its order, for whoever is told what was looked for. */
export const labelsOf = (kind: SubjectKind): string[] => FORM_FIELDS[kind].map((field) => field.label);
