import { z } from "zod";
import { RuleKind } from "../features/campaigns/rule-kind";
import { Seat } from "../features/campaigns/seat";
import { SubjectKind } from "../features/campaigns/subject-kind";
import { OfficeBody } from "../features/office/office-body";
import { OfficePosition } from "../features/office/office-position";
import { UnitKind } from "../features/units/unit-kind";

const text = z.string().trim().min(1);
const optionalText = text.nullable().default(null);
const unitCode = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: "代码只用小写字母、数字和连字符，以字母开头" });
const awardCode = z.string().regex(/^[A-Z][A-Z_]*$/, { error: "代码只用大写字母和下划线" });

const campaign = z.strictObject({
  code: unitCode,
  name: text,
  noticeNumber: text,
  organizers: z.array(text).min(1),
  year: z.int().min(2000).max(2100),
  referenceDate: z.iso.date(),
  contactDeadline: z.iso.date(),
  materialsDeadline: z.iso.date(),
});

const award = z.strictObject({
  code: awardCode,
  name: text,
  subjectKind: z.enum(SubjectKind),
  provinceQuota: z.int().min(0),
});

const office = z.strictObject({
  seat: z.enum(Seat),
  name: text,
  organization: text,
  address: text,
  postcode: z.string().regex(/^\d{6}$/, { error: "邮政编码为六位数字，加引号" }),
  phone: optionalText,
  fax: optionalText,
  email: z.email().nullable().default(null),
});

const rule = z.strictObject({
  rule: z.string().regex(/^R\d\d$/, { error: "规则编号形如 R01" }),
  title: text,
  article: text,
  source: text,
  kind: z.enum(RuleKind),
  enabled: z.boolean(),
  parameters: z.record(z.string(), z.json()),
});

const unit = z.strictObject({
  code: unitCode,
  name: text,
  shortName: text,
  kind: z.enum(UnitKind),
  seat: z.enum(Seat),
  parent: unitCode.nullable().default(null),
});

/** Without a telephone: a file keeps nothing sealed. The office enters it on the desk. */
const member = z.strictObject({
  body: z.enum(OfficeBody),
  seat: z.enum(Seat).nullable().default(null),
  position: z.enum(OfficePosition),
  name: text,
  organization: text,
  post: text,
});

/** Shape of a preset file. Order in a list is order on paper: awards, units and members are numbered from 1. */
export const presetFileSchema = z.strictObject({
  campaign,
  awards: z.array(award).min(1).transform(numbered("position")),
  offices: z.array(office).min(1),
  rules: z.array(rule),
  units: z.array(unit).min(1).transform(numbered("position")),
  allocation: z
    .strictObject({
      demonstration: z.boolean(),
      remark: text,
      places: z.record(unitCode, z.record(awardCode, z.int().min(0))),
    })
    .nullable()
    .default(null),
  members: z
    .strictObject({
      demonstration: z.boolean(),
      remark: text,
      list: z.array(member).transform(numbered("rank")),
    })
    .nullable()
    .default(null),
});

/** A preset as its file says it, numbered, before the checks across its parts. */
export type PresetFile = z.output<typeof presetFileSchema>;

function numbered<K extends string>(key: K) {
  return <T extends object>(items: T[]): (T & Record<K, number>)[] =>
    items.map((item, index) => ({ ...item, ...({ [key]: index + 1 } as Record<K, number>) }));
}
