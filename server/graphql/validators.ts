import { isEmail, isUUID, ValidateBy } from "class-validator";
import { normalizeReceipt } from "../features/ballots/receipt";
import { isCreditCode } from "../features/workplaces/credit-code";
import { isIdNumber } from "../features/nominations/id-number";
import { says } from "./says";

/**
 * Characters that no form can show, or that make it show another text than was typed: controls but for tabs and line
 * breaks, signs that turn the direction of reading, halves of characters, what is none at all and XML cannot hold.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

/** Checks of input fields, each with a message in both languages that says how to mend the field. */
function check(name: string, valid: (value: unknown) => boolean, zh: string, en: string): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: valid, defaultMessage: () => says(zh, en) } });
}

const text = (test: (value: string) => boolean) => (value: unknown): boolean => typeof value === "string" && test(value);

/** Text of so many characters, outer white space not counted, without control characters. */
export function IsText(min: number, max: number): PropertyDecorator {
  const valid = text((value) => value.trim().length >= min && value.length <= max && !CONTROL.test(value));
  const [zh, en] = min > 0 ? [`请填写 ${min} 至 ${max} 个字`, `needs ${min} to ${max} characters`] : [`不超过 ${max} 个字`, `takes at most ${max} characters`];
  return check("isText", valid, `${zh}，不含控制字符。`, `${en}, no control characters.`);
}

export const IsId = (): PropertyDecorator => check("isId", (value) => isUUID(value), "编号无效，请从列表中重新选择。", "is not an id; choose from the list.");

/** A list of ids, each once or more; what they stand for is checked by the verb. */
export const IsIds = (): PropertyDecorator =>
  check("isIds", (value) => Array.isArray(value) && value.length <= 1_000 && value.every((id) => isUUID(id)), "列表中有无效的编号，请从列表中重新选择。", "has something that is no id; choose from the list.");

/** A part of a whole as a quorum gives it, above 0 and up to 1. */
export const IsFraction = (): PropertyDecorator =>
  check(
    "isFraction",
    text((value) => /^[1-9]\d?\/[1-9]\d?$/.test(value) && Number(value.split("/")[0]) <= Number(value.split("/")[1])),
    "请写成分数，例如 2/3，不大于 1。",
    "needs a fraction up to 1, e.g. 2/3.",
  );

/** SHA-256 in hexadecimal. */
export const IsHash = (): PropertyDecorator =>
  check("isHash", text((value) => /^[0-9a-f]{64}$/.test(value)), "校验值有误，请刷新页面后重试。", "is no SHA-256 in hexadecimal; reload and try again.");

export const IsReceipt = (): PropertyDecorator =>
  check("isReceipt", text((value) => normalizeReceipt(value) !== null), "回执为 20 位字母和数字，例如 7K3QX-0D4WM-P9T2A-HC8VN。", "a receipt has 20 letters and digits, e.g. 7K3QX-0D4WM-P9T2A-HC8VN.");

/** A unit's short name in addresses and files. */
export const IsCode = (): PropertyDecorator =>
  check(
    "isCode",
    text((value) => /^[a-z0-9][a-z0-9.-]{2,31}$/.test(value)),
    "代码为 3 至 32 位小写字母、数字、点或短横线，以字母或数字开头，例如 shenyang。",
    "a code has 3 to 32 lower-case letters, digits, dots or dashes and starts with a letter or digit, e.g. shenyang.",
  );

/** Rows of a table: at most 1,000 of 50 cells, each a text, a number or null. */
export const IsRows = (): PropertyDecorator =>
  check(
    "isRows",
    (value) => Array.isArray(value) && value.length <= 1_000 && value.every((row) => Array.isArray(row) && row.length <= 50 && row.every((cell) => cell === null || ["string", "number"].includes(typeof cell))),
    "表格最多 1000 行、每行 50 格，只含文字和数字。",
    "takes at most 1,000 rows of 50 cells, each a text, a number or null.",
  );

export const IsFieldPath = (): PropertyDecorator =>
  check(
    "isFieldPath",
    text((value) => /^[a-zA-Z]\w{0,63}(\.[a-zA-Z]\w{0,63}){0,5}$/.test(value)),
    "须为字段名，各级之间用点分隔，例如 unit.shortName。",
    "is the path of a field: names with dots between them, e.g. unit.shortName.",
  );

export const IsUsername = (): PropertyDecorator =>
  check(
    "isUsername",
    text((value) => /^[a-z0-9][a-z0-9.-]{2,31}$/.test(value)),
    "用户名为 3 至 32 位小写字母、数字、点或短横线，以字母或数字开头。",
    "a user name has 3 to 32 lower-case letters, digits, dots or dashes and starts with a letter or digit.",
  );

/** What any password is, whatever the policy asks of a new one (`features/accounts/password-misses.ts`). */
export const IsPassword = (): PropertyDecorator =>
  check("isPassword", text((value) => value.length >= 1 && value.length <= 128 && !CONTROL.test(value)), "密码为 1 至 128 位，不含控制字符。", "a password has 1 to 128 characters, no control characters.");

/** How many of the four kinds of characters a password is made of. */
export const kindsIn = (value: string): number => [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(value)).length;

export const IsPreferenceKey = (): PropertyDecorator =>
  check(
    "isPreferenceKey",
    text((value) => /^[A-Za-z][A-Za-z0-9_.-]{0,79}$/.test(value)),
    "设置项名称为 1 至 80 位字母、数字、点、短横线或下划线，以字母开头。",
    "the name of a setting has 1 to 80 letters, digits, dots, dashes or underscores and starts with a letter.",
  );

/** JSON of up to 8 KiB without the NUL character, which PostgreSQL's jsonb cannot hold. */
export const IsPreferenceValue = (): PropertyDecorator =>
  check(
    "isPreferenceValue",
    (value) => value === undefined || (Buffer.byteLength(JSON.stringify(value)) <= 7_000 && !JSON.stringify(value).includes("\\u0000")),
    "每项设置不超过 7000 字节，不含空字符。",
    "a setting takes at most 7,000 bytes of JSON, without the NUL character.",
  );

export const IsIdNumber = (): PropertyDecorator =>
  check(
    "isIdNumber",
    text(isIdNumber),
    "身份证号有误：须为 18 位，其中出生日期有效、末位校验码正确（字母 X 须大写）。请对照证件核对。",
    "the ID number is wrong: 18 characters, a real date of birth and a right check digit (a capital X), GB 11643. Compare it with the card.",
  );

export const IsCreditCode = (): PropertyDecorator =>
  check(
    "isCreditCode",
    text(isCreditCode),
    "统一社会信用代码有误：须为 18 位数字或大写字母，且末位校验码正确。请对照证照核对。",
    "the credit code is wrong: 18 digits or capital letters with a right check character (GB 32100). Compare it with the certificate.",
  );

export const IsMobile = (): PropertyDecorator =>
  check("isMobile", text((value) => /^1[3-9]\d{9}$/.test(value)), "手机号须为 11 位数字，以 13 至 19 开头。", "a mobile number has 11 digits and begins with 13 to 19.");

export const IsPhone = (): PropertyDecorator =>
  check(
    "isPhone",
    text((value) => /^(1[3-9]\d{9}|(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?)$/.test(value)),
    "电话须为区号加号码（如 024-12345678）或 11 位手机号。",
    "a telephone number has an area code and number (024-12345678) or is an 11-digit mobile number.",
  );

export const IsMail = (): PropertyDecorator =>
  check("isMail", (value) => isEmail(value), "电子邮箱格式有误，例如 name@example.cn。", "the mail address is not right, e.g. name@example.cn.");

/** A whole number within bounds, both included. */
export const IsWhole = (min: number, max: number): PropertyDecorator =>
  check(
    "isWhole",
    (value) => typeof value === "number" && Number.isInteger(value) && value >= min && value <= max,
    `须为 ${min} 至 ${max} 的整数。`,
    `needs a whole number from ${min} to ${max}.`,
  );

/** A list of some of these values. */
export const IsEach = (values: readonly string[], zh: string, en: string): PropertyDecorator =>
  check("isEach", (given) => Array.isArray(given) && given.every((value) => values.some((one) => one === value)), zh, en);

export const IsOneOf = (values: readonly string[], zh: string, en: string): PropertyDecorator =>
  check("isOneOf", (value) => values.some((one) => one === value), zh, en);
