import { Account } from "../features/accounts/account";
import { Credential } from "../features/accounts/credential";
import { Session } from "../features/accounts/session";
import { AuditEvent } from "../features/audit/audit-event";
import { Award } from "../features/campaigns/award";
import { Campaign } from "../features/campaigns/campaign";
import { Office } from "../features/campaigns/office";
import { RuleSetting } from "../features/campaigns/rule-setting";
import { Setting } from "../features/clock/setting";
import { Collective } from "../features/nominations/collective";
import { Nomination } from "../features/nominations/nomination";
import { NominationEvent } from "../features/nominations/nomination-event";
import { Person } from "../features/nominations/person";
import { Review } from "../features/nominations/review";
import { OfficeMember } from "../features/office/office-member";
import { Quota } from "../features/quotas/quota";
import { QuotaEntry } from "../features/quotas/quota-entry";
import { RecommendingUnit } from "../features/units/recommending-unit";
import { UnitContact } from "../features/units/unit-contact";
import { Workplace } from "../features/workplaces/workplace";

/** Every table, in an order in which rows can be inserted. */
export const entities = [
  Setting,
  Campaign,
  Award,
  Office,
  RuleSetting,
  OfficeMember,
  RecommendingUnit,
  UnitContact,
  Quota,
  QuotaEntry,
  Workplace,
  Account,
  Credential,
  Session,
  Nomination,
  Person,
  Collective,
  Review,
  NominationEvent,
  AuditEvent,
];
