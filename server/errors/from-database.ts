import { DeskError } from "./desk-error";
import type { Text } from "./registry";

const exists = (zh: string, en: string) => () => new DeskError("ALREADY_EXISTS", { facts: { what: { zh, en } } });

/** Which refusal stands behind a constraint. A constraint that is not here answers `BROKEN_FACT` with its name. */
const CONSTRAINTS: Record<string, () => DeskError> = {
  quotas_used_within_places: () =>
    new DeskError("QUOTA_EXCEEDED", {
      findings: [
        {
          rule: "R03",
          article: "一",
          facts: { zh: "本单位该称号没有空余名额。", en: "The unit has no free place for this award." },
          remedy: { zh: "放弃一个已报送对象，或申请调整名额。", en: "Withdraw a submitted nomination, or ask for more places." },
        },
      ],
    }),
  nominations_identity_once: () =>
    new DeskError("ALREADY_NOMINATED", {
      findings: [
        {
          rule: "R20",
          article: "一、三（二）",
          facts: { zh: "同一身份证号或统一社会信用代码已有推荐。", en: "The same ID number or credit code is already nominated." },
          remedy: { zh: "核对号码；每个对象在一次活动中只推荐一次。", en: "Check the number; each subject is nominated once a campaign." },
        },
      ],
    }),
  recommending_units_code_key: exists("推荐单位代码", "unit code"),
  accounts_username_key: exists("用户名", "user name"),
  workplaces_unit_id_credit_code_key: exists("所在单位（统一社会信用代码）", "workplace (credit code)"),
  quotas_campaign_id_award_id_unit_id_key: exists("名额记录", "quota"),
  campaigns_code_key: exists("活动代码", "campaign code"),
};

interface DatabaseError {
  code: string;
  constraint?: string;
}

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
    case "23503": // a row that is pointed at, or points nowhere
      return new DeskError("IN_USE");
    case "23505":
    case "23514":
      return new DeskError("BROKEN_FACT", { facts: { constraint: cause.constraint ?? cause.code } });
    case "22P02": // text that is no uuid, number or date
    case "22P05":
    case "22021": // a NUL character
      return new DeskError("INVALID_INPUT", { facts: { details: UNREADABLE } });
    case "57014": // statement timeout
    case "53300": // too many connections
    case "57P01": // the database is shutting down
    case "57P03":
    case "08006":
      return new DeskError("UNAVAILABLE", {}, { cause: error });
    default:
      return error;
  }
}

const UNREADABLE: Text = { zh: "包含无法识别的编号或字符。", en: "it has an id or a character that cannot be read." };

function databaseErrorIn(error: unknown): DatabaseError | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("driverError" in error) return databaseErrorIn(error.driverError);
  if ("code" in error && typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code)) {
    return { code: error.code, constraint: "constraint" in error && typeof error.constraint === "string" ? error.constraint : undefined };
  }
  return undefined;
}
