import type { Text } from "../../errors/registry";
import { BALLOT_STATE_WORDS } from "../ballots/words";
import { CAMPAIGN_STATE_WORDS } from "../campaigns/words";
import { HONOUR_STATE_WORDS } from "../honours/words";
import { IMPORT_STATE_WORDS } from "../imports/words";
import { MAIL_BATCH_STATE_WORDS } from "../mails/words";
import { STATE_WORDS } from "../nominations/words";
import { SLATE_STATE_WORDS } from "../slates/words";
import { contentLabel, valueInWords } from "../snapshots/content-words";
import { WAIVER_STATE_WORDS } from "../waivers/words";

const word = (zh: string, en: string): Text => ({ zh, en });

/** Fields that no form has, because the desk sets them. */
const SET_BY_THE_DESK: Record<string, Text> = {
  state: word("状态", "state"),
  used: word("已用名额", "places used"),
  reserved: word("预留名额", "places reserved"),
  forfeited: word("收回名额", "places forfeited"),
  submittedAt: word("报送时间", "submitted at"),
  decidedAt: word("决定时间", "decided at"),
  decidedBy: word("决定人", "decided by"),
  decidedById: word("决定人编号", "id of who decided"),
  pendingLevel: word("待审层级", "level that reviews next"),
  idNumberMasked: word("身份证号", "ID number"),
  idNumberSealed: word("身份证号（密文）", "ID number, sealed"),
  mobileMasked: word("手机", "mobile"),
  mobileSealed: word("手机（密文）", "mobile, sealed"),
  phoneMasked: word("电话", "telephone"),
  phoneSealed: word("电话（密文）", "telephone, sealed"),
  identityIndex: word("查重索引", "index for duplicates"),
  removedAt: word("移除时间", "removed at"),
  removedBy: word("移除人", "removed by"),
  removeReason: word("移除原因", "reason of the removal"),
  withdrawnAt: word("撤回时间", "withdrawn at"),
  withdrawnBy: word("撤回人", "withdrawn by"),
  withdrawReason: word("撤回原因", "reason of the withdrawal"),
  releasedAt: word("发送时间", "released at"),
  releasedBy: word("发送人", "released by"),
  voidReason: word("作废原因", "reason it is void"),
  stopReason: word("中止原因", "reason of the stop"),
  closedAt: word("办结时间", "closed at"),
  signedAt: word("签署时间", "signed at"),
  countedAt: word("计票时间", "counted at"),
  revokedOn: word("撤销日期", "day of the revocation"),
  treatmentStoppedOn: word("停止待遇日期", "day the treatment stopped"),
  value: word("设置值", "value"),
  parameters: word("参数", "parameters"),
};

/** States in words, by the type of the row. */
const STATES: Record<string, Record<string, Text>> = {
  Nomination: STATE_WORDS,
  Ballot: BALLOT_STATE_WORDS,
  Campaign: CAMPAIGN_STATE_WORDS,
  Honour: HONOUR_STATE_WORDS,
  Import: IMPORT_STATE_WORDS,
  MailBatch: MAIL_BATCH_STATE_WORDS,
  Slate: SLATE_STATE_WORDS,
  Waiver: WAIVER_STATE_WORDS,
};

/** Where the 登记表 has a field of a row: a person's under `person`, a nomination's own at the top. */
const pathOf = (type: string, field: string): string => (type === "Nomination" ? field : `${type.charAt(0).toLowerCase()}${type.slice(1)}.${field}`);

/**
 * What a changed field is called: as the 登记表 and the forms call it.
 *
 * @example changedLabel("Person", "post").zh // 职务职称
 * @example changedLabel("Nomination", "state").zh // 状态
 */
export function changedLabel(type: string, field: string): Text {
  return SET_BY_THE_DESK[field] ?? contentLabel(pathOf(type, field));
}

/** A value of a changed field in words; lists and objects as JSON. */
export function changedValue(type: string, field: string, value: unknown, language: keyof Text): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "object") return JSON.stringify(value);
  const state = field === "state" ? STATES[type]?.[String(value)] : undefined;
  return state?.[language] ?? valueInWords(pathOf(type, field), value as string | number | boolean, language);
}
