import type { QueryResultRow } from "pg";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { hashPassword } from "../../server/features/accounts/sign-in";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { UnitKind } from "../../server/features/units/unit-kind";
import type { TestDesk } from "../support/desk";
import { OF_RESULTS } from "./world-results";

/** Everybody's password. */
export const PASSWORD = "Abcdef-789";

/** Somebody who asks, as the policies know them. */
export interface Persona {
  name: string;
  role: Role;
  account: Account;
  seat: Seat | null;
  unitId: string | null;
  /** The persona's unit and all units below it. */
  unitIds: string[];
}

export interface World {
  campaigns: Record<"main" | "other" | "draft", Campaign & { awards: Award[] }>;
  units: Record<"city" | "district" | "county" | "sibling" | "carrier" | "branch", RecommendingUnit>;
  personas: Persona[];
  persona(name: string): Persona;
  /** Every row of a table as the owner sees it now. */
  rows(table: string): Promise<QueryResultRow[]>;
}

/**
 * Two seats, units above and below each other, two campaigns at work and one not yet open, nominations in every
 * state in every larger unit, and somebody of each role in each place that makes a difference.
 */
export async function aWorld({ builders, owner }: TestDesk): Promise<World> {
  const campaigns = { main: await builders.aCampaign(), other: await builders.aCampaign({ resultsFrom: "2030-01-01" }), draft: await builders.aCampaign({ state: CampaignState.DRAFT }) };
  const city = await builders.aUnit();
  const district = await builders.aUnit({ parentId: city.id });
  const county = await builders.aUnit({ parentId: district.id });
  const sibling = await builders.aUnit();
  const carrier = await builders.aUnit({ seat: Seat.COMMUNICATIONS, kind: UnitKind.TELECOM });
  const branch = await builders.aUnit({ seat: Seat.COMMUNICATIONS, kind: UnitKind.TELECOM, parentId: carrier.id });
  const units = { city, district, county, sibling, carrier, branch };

  const persona = async (name: string, role: Role, { seat, unit, below = [] }: { seat?: Seat; unit?: RecommendingUnit; below?: RecommendingUnit[] } = {}): Promise<Persona> => {
    const account = await builders.anAccount(role, { seat, unit });
    return { name, role, account, seat: account.seat, unitId: account.unitId, unitIds: [...(unit ? [unit] : []), ...below].map(({ id }) => id) };
  };
  const personas = [
    await persona("system administrator", Role.SYSTEM_ADMINISTRATOR),
    await persona("security administrator", Role.SECURITY_ADMINISTRATOR),
    await persona("auditor", Role.AUDITOR),
    await persona("industry office", Role.OFFICE, { seat: Seat.INDUSTRY }),
    await persona("communications office", Role.OFFICE, { seat: Seat.COMMUNICATIONS }),
    await persona("leading group", Role.LEADING_GROUP),
    await persona("city", Role.UNIT, { unit: city, below: [district, county] }),
    await persona("district", Role.UNIT, { unit: district, below: [county] }),
    await persona("sibling", Role.UNIT, { unit: sibling }),
    await persona("carrier", Role.UNIT, { unit: carrier, below: [branch] }),
    await persona("integration", Role.INTEGRATION),
    await persona("industry integration", Role.INTEGRATION, { seat: Seat.INDUSTRY }),
  ];

  for (const unit of [city, district, sibling, carrier]) {
    for (const state of Object.values(NominationState)) await builders.aNomination({ campaign: campaigns.main, unit, state });
    await builders.aNomination({ campaign: campaigns.main, unit, award: collectiveAward(campaigns.main), state: NominationState.SUBMITTED });
  }
  for (const unit of [county, branch]) await builders.aNomination({ campaign: campaigns.main, unit, state: NominationState.SUBMITTED });
  for (const unit of [city, carrier]) await builders.aNomination({ campaign: campaigns.other, unit, state: NominationState.CANDIDATE });
  await builders.aQuota({ campaign: campaigns.main, award: collectiveAward(campaigns.main), unit: city, places: 3 }); // more than it uses
  for (const unit of [city, district, sibling, carrier]) await builders.aQuota({ campaign: campaigns.main, award: personAward(campaigns.main), unit, places: 5 });
  for (const unit of [city, carrier]) await builders.aQuota({ campaign: campaigns.draft, award: collectiveAward(campaigns.draft), unit, places: 1 });
  for (const unit of Object.values(units)) await builders.aContact(campaigns.main, unit);
  for (const { id } of Object.values(campaigns)) {
    await owner.query(
      `insert into office_members (campaign_id, body, seat, name, position, organization, post) values
        ($1, 'LEADING_GROUP', null, '组长', 'LEADER', '省人力资源和社会保障厅', '副厅长'),
        ($1, 'OFFICE', 'INDUSTRY', '主任甲', 'DIRECTOR', '省工业和信息化厅', '处长'),
        ($1, 'OFFICE', 'COMMUNICATIONS', '主任乙', 'DIRECTOR', '省通信管理局', '处长')`,
      [id],
    );
    await owner.query(
      `insert into offices (campaign_id, seat, name, organization, address, postcode) values
        ($1, 'INDUSTRY', '机关党委办公室', '省工业和信息化厅', '沈阳市', '110000'), ($1, 'COMMUNICATIONS', '办公室', '省通信管理局', '沈阳市', '110000')`,
      [id],
    );
    await owner.query(`insert into rule_settings (campaign_id, rule, title, article, source, kind, enabled, parameters) values ($1, 'R03', '单位名额', '一', '不得超出', 'HARD', true, '{"zeroPlacesAllowed": true}')`, [id]);
  }
  await owner.query(OF_RULES);
  await owner.query(OF_RESULTS);
  await owner.query("insert into settings values ('something', '1')");
  await owner.query("insert into credentials (account_id, password_hash) select id, $1 from accounts where role <> 'INTEGRATION'", [await hashPassword(PASSWORD)]);
  return {
    campaigns,
    units,
    personas,
    persona: (name) => personas.find((one) => one.name === name) ?? missing(name),
    rows: async (table) => (await owner.query(`select * from ${table}`)).rows,
  };
}

/** A line of every table of procedure, publicity, waivers and changes, for every nomination and unit there is. */
const OF_RULES = `
  insert into procedure_records (nomination_id, unit_id, seat, step, held_on, place, present, recorded_by, recorded_at)
    select id, unit_id, seat, 'DEMOCRATIC_RECOMMENDATION', '2024-08-01', '会议室', 30, '联系人', now() from nominations;
  insert into publicities (nomination_id, unit_id, seat, starts_on, ends_on, place, shown, shown_hash, recorded_by, recorded_at)
    select id, unit_id, seat, '2024-08-05', '2024-08-09', '公告栏', '{}', encode(sha256('{}'), 'hex'), '联系人', now() from nominations;
  insert into objections (publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, objector_name, objector_contact, content, recorded_by, recorded_at)
    select id, nomination_id, unit_id, seat, '2024-08-06', 'PERSON', '异议人', '13800000000', '反映情况', '办公室', now() from publicities;
  insert into attachments (nomination_id, unit_id, seat, about, about_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
    select id, unit_id, seat, 'NOMINATION', null, '登记表.pdf', 'application/pdf', 9, encode(sha256('1'), 'hex'), '联系人', now() from nominations
    union all select nomination_id, unit_id, seat, 'OBJECTION', id, '异议书.pdf', 'application/pdf', 9, encode(sha256('2'), 'hex'), '办公室', now() from objections;
  insert into waivers (nomination_id, unit_id, seat, rule, justification, requested_by, requested_at)
    select id, unit_id, seat, 'R07', '贡献突出', '联系人', now() from nominations;
  insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at)
    select c.id, u.id, u.seat, 'MATERIALS', '2024-09-30', '汛情影响', '办公室', now() from campaigns c cross join recommending_units u where c.state = 'OPEN';
  insert into rule_changes (campaign_id, rule, enabled, parameters, enabled_before, parameters_before, reason, proposed_by_id, proposed_by, proposed_at)
    select c.id, 'R14', true, '{}', true, '{}', '放宽字数', (select id from accounts where role = 'OFFICE' limit 1), '办公室', now() from campaigns c;
  insert into calendar_years (year, holidays, make_up_days, source, entered_by, entered_at) values (2027, '{2027-01-01}', '{}', '国办通知', '办公室', now())`;

function personAward({ awards }: World["campaigns"]["main"]): Award {
  return awards[1] ?? missing("award for persons");
}

export function collectiveAward({ awards }: World["campaigns"]["main"]): Award {
  return awards.find(({ subjectKind }) => subjectKind === SubjectKind.COLLECTIVE) ?? missing("collective award");
}

function missing(name: string): never {
  throw new Error(`Nobody and nothing is called ${name}`);
}
