import { isNativeError } from "node:util/types";
import { DeskError } from "./desk-error";
import { alreadyNominated, noFreePlace } from "./findings";
import type { Text } from "./registry";

const exists = (zh: string, en: string, field: string) => () => new DeskError("ALREADY_EXISTS", { field, facts: { what: { zh, en } } });

/** Which refusal stands behind a constraint. A constraint that is not here answers `BROKEN_FACT` with its name. */
const CONSTRAINTS: Record<string, () => DeskError> = {
  quotas_used_within_places: noFreePlace,
  nominations_identity_once: alreadyNominated,
  recommending_units_code_key: exists("推荐单位代码", "unit code", "code"),
  accounts_username_key: exists("用户名", "user name", "username"),
  registered_operations_once: exists("操作", "operation", "document"),
  workplaces_unit_id_credit_code_key: exists("所在单位（统一社会信用代码）", "workplace (credit code)", "creditCode"),
  // Two people of one office gave the same unit its first places at the same time.
  quotas_campaign_id_award_id_unit_id_key: () => new DeskError("CONFLICT", { facts: { given: 0, current: 1 } }),
  reviews_one_level: () => new DeskError("SAME_REVIEWER"),
  reviews_not_own: () => new DeskError("SAME_REVIEWER"),
  waivers_one_standing: exists("豁免申请", "request for a waiver", "rule"),
  // What is answered was taken back while the answer was written.
  comments_reply_target: () => new DeskError("NOT_FOUND", { field: "replyToId", facts: { what: { zh: "所回复的意见", en: "comment to answer" } } }),
  attachments_one_photo: exists("照片", "photograph", "file"),
  campaigns_code_key: exists("活动代码", "campaign code", "code"),
  calendar_years_year_key: exists("年份的工作日历", "year in the calendar", "year"),
  rule_changes_one_proposed: exists("待确认的规则调整", "change of this rule waiting for confirmation", "rule"),
  nominations_conferred: () => new DeskError("TITLE_CONFERRED"),
  ballot_voters_once: () => new DeskError("ALREADY_VOTED"),
  ballots_one_standing: exists("进行中的投票", "round of voting that is not over", "awardId"),
  // Two offices prepared the same round at the same time.
  ballots_award_id_round_key: exists("进行中的投票", "round of voting that is not over", "awardId"),
  // Two offices composed at the same time.
  slates_campaign_id_number_key: exists("待确认的名单", "slate that waits for the leading group", "campaignId"),
  slates_one_standing: exists("待确认的名单", "slate that waits for the leading group", "campaignId"),
  slate_confirmations_slate_id_account_id_key: exists("确认意见", "word of yours to this slate", "id"),
  recusals_voter_id_candidate_id_key: exists("回避记录", "recusal", "candidateId"),
  honours_certificate_once: exists("证书编号", "certificate number", "certificateNumber"),
  honours_nomination_id_key: exists("荣誉登记", "line of the honours register", "nominationId"),
  revocations_one_open: exists("尚未决定的撤销称号事项", "revocation of this honour that is not decided", "honourId"),
  revocation_opinions_revocation_id_level_key: exists("意见", "opinion of this level", "revocationId"),
  revocation_opinions_two_people: () => new DeskError("OTHER_PERSON_NEEDED", { field: "revocationId" }),
  revocations_two_people_check: () => new DeskError("OTHER_PERSON_NEEDED"),
  provincial_publicities_one_standing: exists("尚未撤下的省级公示", "publicity in the province that stands", "stage"),
  national_reports_campaign_id_document_key: exists("上报文号", "report of this number", "document"),
  // Raised by app.enter_session.
  session_needs_new_password: () => new DeskError("PASSWORD_CHANGE_REQUIRED"),
  session_needs_second_factor_setup: () => new DeskError("SECOND_FACTOR_SETUP_REQUIRED"),
  accounts_two_people_check: () => new DeskError("OTHER_PERSON_NEEDED"),
  accounts_last_administrator: () => new DeskError("LAST_ADMINISTRATOR"),
  papers_anonymised: () => new DeskError("ANONYMISED"),
  reveals_an_hour: () => new DeskError("TOO_MANY_REVEALS"),
  rule_changes_two_people_check: () => new DeskError("SECOND_PERSON_NEEDED"),
};

/** The refusal that a PostgreSQL error stands for, or the error itself where it is nothing the caller can mend. */
export function fromDatabase(error: unknown): unknown {
  const cause = databaseErrorIn(error);
  if (!cause) return error;
  const known = cause.constraint ? CONSTRAINTS[cause.constraint] : undefined;
  if (known) return known();
  switch (cause.code) {
    case "28000": // raised by app.enter_session
      return new DeskError("UNAUTHENTICATED");
    case "42501": // a grant or a policy said no
      return new DeskError("FORBIDDEN", {}, { cause: error });
    case "23503":
      return cause.message.startsWith("insert") ? new DeskError("NOT_FOUND", { facts: { what: RELATED } }) : new DeskError("IN_USE");
    case "23505":
    case "23514":
      return new DeskError("BROKEN_FACT", { facts: { constraint: cause.constraint ?? cause.code } });
    case "23502":
      return new DeskError("INVALID_INPUT", { ...(cause.column && { field: fieldOf(cause.column) }), facts: { details: MISSING } });
    case "22P02": // text that is no uuid or number
    case "22P05":
    case "22007": // text that is no date or time
    case "22008": // a date or time no calendar has
    case "22009": // an offset no zone has
    case "22003": // a number out of range
    case "22021": // a NUL character
      return new DeskError("INVALID_INPUT", { facts: { details: UNREADABLE } });
    case "53100": // no room on the disk
      return new DeskError("STORAGE_FULL", {}, { cause: error });
    case "XX000": // what PostgreSQL calls a quota that is used up, or a file that may not grow
      return NO_ROOM.test(cause.message) ? new DeskError("STORAGE_FULL", {}, { cause: error }) : error;
    case "57014": // statement timeout
    case "55P03": // a lock that somebody else held too long
    case "25P03": // PostgreSQL's own limits of a transaction
    case "25P04":
    case "40001": // two transactions in each other's way; PostgreSQL ended this one
    case "40P01":
    case "53300": // too many connections
    case "3D000": // the database is not there
    case "57P01": // the database is shutting down
    case "57P03":
    case "57P02":
    case "08006":
    case LOST:
      return new DeskError("UNAVAILABLE", {}, { cause: error });
    default:
      return error;
  }
}

const NO_ROOM = /^could not (extend|write to) file/;
/** The field of an input that a column is named after. */
const fieldOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const MISSING: Text = { zh: "有必填项未填写。", en: "something that is needed is missing." };
const UNREADABLE: Text = { zh: "包含无法识别的编号、日期或字符。", en: "it has an id, a date or a character that cannot be read." };
const RELATED: Text = { zh: "要引用的记录", en: "record to refer to" };

/** Stands for a connection that broke or was not made: such errors come from the driver, without an SQLSTATE. */
export const LOST = "LOST";
const BROKEN_CONNECTION = /^(Connection terminated|Client was closed|Client has encountered a connection error|timeout exceeded when trying to connect)/;
const RELEASED = /^QueryRunner(Provider)?AlreadyReleasedError$/;
const NETWORK_CODES = ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "ENOENT"];

interface DatabaseError {
  code: string;
  message: string;
  constraint?: string;
  column?: string;
}

/** The PostgreSQL error inside what a driver or TypeORM threw. */
export function databaseErrorIn(error: unknown): DatabaseError | undefined {
  if (!isNativeError(error)) return undefined;
  if ("driverError" in error) return databaseErrorIn(error.driverError);
  const { message } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // TypeORM lets go of a connection that dies while nothing is asked, and says so to whoever asks next, a runner or its manager.
  if (RELEASED.test(error.name) || NETWORK_CODES.includes(code) || BROKEN_CONNECTION.test(message)) return { code: LOST, message };
  if (!/^[0-9A-Z]{5}$/.test(code)) return undefined;
  const told = error as { constraint?: string; column?: string };
  return { code, message, constraint: told.constraint, column: told.column };
}
