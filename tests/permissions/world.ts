import type { QueryResultRow } from "pg";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { hashPassword } from "../../server/features/accounts/password-hash";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { makeTotpSecret } from "../../server/features/second-factor/totp";
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
export async function aWorld({ app, builders, owner }: TestDesk): Promise<World> {
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
    // Off, so that nominations pass without it; on a request for its waiver the office decides.
    await owner.query(`insert into rule_settings (campaign_id, rule, title, article, source, kind, enabled, parameters) values ($1, 'R07', '申报个人的资格', '二', '原则上', 'IN_PRINCIPLE', false, '{"waivedBy": "OFFICE"}')`, [id]);
  }
  await owner.query(OF_RULES);
  await owner.query(OF_RESULTS);
  await owner.query(OF_PAPERS);
  await owner.query(OF_AUDIT);
  await owner.query(OF_COMMUNICATION);
  await owner.query(OF_THE_VAULT);
  await owner.query("insert into retentions (campaign_id, closed_on, anonymise_on) select id, '2024-08-21', '2034-08-21' from campaigns"); // as if they were closed
  await owner.query("insert into settings values ('something', '1')");
  const secret = app.desk.vault.seal(makeTotpSecret(), "second_factors.pending_sealed");
  await owner.query("insert into second_factors (account_id, pending_sealed) select id, $1 from accounts where role <> 'INTEGRATION'", [secret]);
  // Of one unit somebody has one already, and an account waits for its approval.
  await owner.query("update second_factors set secret_sealed = $2, pending_sealed = null, confirmed_at = now() where account_id = $1", [personas.find(({ name }) => name === "sibling")?.account.id, app.desk.vault.seal(makeTotpSecret(), "second_factors.secret_sealed")]);
  const waiting = await builders.anAccount(Role.UNIT, { unit: sibling });
  await owner.query("update accounts set state = 'PENDING' where id = $1", [waiting.id]);
  await owner.query("insert into recovery_codes (account_id, code_hash) select account_id, '\\x00' from second_factors");
  await owner.query("insert into sign_in_attempts (key, account_id) select sha256(username::bytea), id from accounts union all select 'somewhere', null");
  await owner.query("insert into credentials (account_id, password_hash, must_change) select id, $1, false from accounts where role <> 'INTEGRATION'", [await hashPassword(PASSWORD)]);
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
  insert into objections (publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, objector_name, objector_contact_sealed, objector_contact_masked, content, recorded_by, recorded_at)
    select id, nomination_id, unit_id, seat, '2024-08-06', 'PERSON', '异议人', 'sealed', '138****0000', '反映情况', '办公室', now() from publicities;
  insert into attachments (nomination_id, unit_id, seat, about, about_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
    select id, unit_id, seat, 'NOMINATION', null, '登记表.pdf', 'application/pdf', 9, encode(sha256('1'), 'hex'), '联系人', now() from nominations
    union all select nomination_id, unit_id, seat, 'OBJECTION', id, '异议书.pdf', 'application/pdf', 9, encode(sha256('2'), 'hex'), '办公室', now() from objections;
  insert into comments (nomination_id, unit_id, seat, scope, side, text, author_id, author_name, author_unit_id, written_at)
    select n.id, n.unit_id, n.seat, s.scope, a.role, '请核对从业年限。', a.id, a.display_name, a.unit_id, now()
      from nominations n cross join (values ('INTERNAL'), ('SHARED')) s (scope)
      join recommending_units u on u.id = n.unit_id
      join accounts a on a.role = 'OFFICE' and a.seat = n.seat or a.role = 'UNIT' and a.unit_id in (u.id, u.parent_id);
  insert into waivers (nomination_id, unit_id, seat, rule, justification, requested_by, requested_at)
    select id, unit_id, seat, 'R07', '贡献突出', '联系人', now() from nominations;
  insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at)
    select c.id, u.id, u.seat, 'MATERIALS', '2024-09-30', '汛情影响', '办公室', now() from campaigns c cross join recommending_units u where c.state = 'OPEN';
  insert into rule_settings (campaign_id, rule, title, article, source, kind, enabled, parameters)
    select id, 'R17', '初审材料', '三（五）', '一式5份', 'CHECKLIST', true, '{"perUnit": ["推荐工作报告"], "perNominee": ["初审推荐登记表"], "paperCopies": 5, "paperSize": "A4", "sealed": true, "electronicCopy": true}' from campaigns;
  insert into paper_arrivals (campaign_id, unit_id, seat, nomination_id, paper, copies, a4, sealed, arrived_on, received_by, recorded_at)
    select c.id, u.id, u.seat, null::uuid, '推荐工作报告', 5, true, true, date '2024-08-20', '办公室', now() from campaigns c cross join recommending_units u where c.state = 'OPEN'
    union all select campaign_id, unit_id, seat, id, '初审推荐登记表', 3, true, true, date '2024-08-20', '办公室', now() from nominations where state in ('SUBMITTED', 'CANDIDATE');
  insert into rule_changes (campaign_id, rule, enabled, parameters, enabled_before, parameters_before, reason, proposed_by_id, proposed_by, proposed_at)
    select c.id, 'R14', true, '{}', true, '{}', '放宽字数', (select id from accounts where role = 'OFFICE' limit 1), '办公室', now() from campaigns c;
  insert into calendar_years (year, holidays, make_up_days, source, entered_by, entered_at) values (2027, '{2027-01-01}', '{}', '国办通知', '办公室', now())`;

/** A form and a package of everybody's, and a workbook of those who import. */
const OF_PAPERS = `
  insert into papers (kind, campaign_id, language, account_id, role, seat, unit_id, requested_by, requested_at)
    select k.kind, (select id from campaigns where state = 'OPEN' limit 1), 'zh', a.id, a.role, a.seat, a.unit_id, a.display_name, now() from accounts a cross join (values ('LIST'), ('PACKAGE')) k (kind);
  insert into imports (kind, campaign_id, name, size, sha256, language, account_id, role, seat, unit_id, requested_by, requested_at)
    select 'CONTACTS', (select id from campaigns where state = 'OPEN' limit 1), '联系表.xlsx', 9, encode(sha256('3'), 'hex'), 'zh', id, role, seat, unit_id, display_name, now() from accounts where role in ('OFFICE', 'UNIT', 'SYSTEM_ADMINISTRATOR');
  insert into import_rows (import_id, sheet, line, subject, change) select id, '联系表', 2, '某人', 'NONE' from imports;
  insert into form_drafts (account_id, resource, campaign_id, content_sealed, saved_at)
    select id, 'nominations', (select id from campaigns where state = 'OPEN' limit 1), 'sealed', now() from accounts where role in ('OFFICE', 'UNIT', 'SYSTEM_ADMINISTRATOR');
  insert into preferences (account_id, key, value) select id, 'density', '"compact"' from accounts;
  insert into registered_operations (account_id, name, document, sha256, registered_by)
    select id, 'whoAmI', text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), (select display_name from accounts where role = 'SYSTEM_ADMINISTRATOR') from accounts, (values ('query whoAmI { me { permissions } }')) d (text) where role = 'INTEGRATION';
  insert into idempotency_keys (account_id, key, place, fingerprint, answer_sealed) select id, id, 'submitNomination', sha256('x'), 'sealed' from accounts`;

/** Seals on what was written so far. */
const OF_AUDIT = `insert into audit_seals (number, event_id, hash, mac) select row_number() over (order by id), id, sha256('x'), sha256('y') from audit_events`;

/** The first key, and a look at a number of each office. */
const OF_THE_VAULT = `
  insert into vault_keys (position, key_id, keys_sealed) values (0, 'key', 'sealed'), (-1, 'older', 'sealed');
  insert into reveals (record_id, unit_id, seat, field, account_id)
    select distinct on (n.seat) n.id, n.unit_id, n.seat, 'MOBILE', a.id from nominations n join accounts a on a.role = 'OFFICE' and a.seat = n.seat`;

/** Announcements of each audience of both seats with receipts, and batches of mails to every unit; notices come by themselves. */
const OF_COMMUNICATION = `
  insert into announcements (campaign_id, seat, audience, title, text, important, published_by, published_at)
    select c.id, s.seat, a.audience, '公告', '请查阅。', true, '办公室', now() from campaigns c cross join (values ('INDUSTRY'), ('COMMUNICATIONS')) s (seat) cross join (values ('ALL_UNITS'), ('CHOSEN_UNITS'), ('LEADING_GROUP')) a (audience) where c.state = 'OPEN';
  insert into announcement_units (announcement_id, unit_id, seat) select a.id, u.id, u.seat from announcements a join recommending_units u on u.seat = a.seat and u.parent_id is null where a.audience = 'CHOSEN_UNITS';
  insert into announcement_receipts (announcement_id, seat, account_id, name, unit_id, read_at)
    select a.id, a.seat, c.id, c.display_name, c.unit_id, now() from announcements a join accounts c on c.role = 'UNIT' and c.seat = a.seat and a.audience = 'ALL_UNITS' or c.role = 'LEADING_GROUP' and a.audience = 'LEADING_GROUP';
  insert into mail_batches (campaign_id, seat, kind, due_on, subject, text, automatic, prepared_by, prepared_at)
    select c.id, s.seat, 'REMINDER_MATERIALS', c.materials_deadline, '提醒', '{单位}：{事项}', true, '工作台', now() from campaigns c cross join (values ('INDUSTRY'), ('COMMUNICATIONS')) s (seat) where c.state = 'OPEN';
  insert into mails (batch_id, seat, unit_id, place, unit_name, address, details, body) select b.id, b.seat, u.id, u.position, u.name, u.code || '@example.cn', '事项', '正文' from mail_batches b join recommending_units u on u.seat = b.seat`;

function personAward({ awards }: World["campaigns"]["main"]): Award {
  return awards[1] ?? missing("award for persons");
}

export function collectiveAward({ awards }: World["campaigns"]["main"]): Award {
  return awards.find(({ subjectKind }) => subjectKind === SubjectKind.COLLECTIVE) ?? missing("collective award");
}

function missing(name: string): never {
  throw new Error(`Nobody and nothing is called ${name}`);
}
