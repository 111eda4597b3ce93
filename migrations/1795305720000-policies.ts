import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, AS_MYSELF, build, FRAME, IN_MY_PLACE, OWN_OPEN_NOMINATION, OWN_SEAT, OWN_UNIT, PARTS_OF_NOMINATIONS, ROWS_OF_UNITS, SEAT_IF_ANY, SEEN_CAMPAIGN, SIGNED_IN, tearDown, UNITS_BELOW, type Wall } from "./support/walls";

/**
 * The row wall: which role sees and writes which rows of which table. A table without a policy for a role shows
 * it nothing; a column that is not granted cannot be set. `tests/permissions/` proves it line by line.
 */
export class Policies1795305720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await build(runner, WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await tearDown(runner, WALLS);
  }
}

const WALLS: Wall[] = [
  { table: "settings", read: { desk_service: ALL }, insert: { desk_service: ALL }, update: { desk_service: { columns: "value", rows: ALL } } },
  {
    table: "campaigns",
    read: { ...Object.fromEntries(SIGNED_IN.map((role) => [role, "state <> 'DRAFT'"])), desk_office: ALL, desk_auditor: ALL },
  },
  { table: "awards", read: FRAME },
  { table: "offices", read: FRAME },
  { table: "rule_settings", read: FRAME },
  {
    table: "office_members",
    read: {
      desk_unit: `body = 'OFFICE' and ${OWN_SEAT} and ${SEEN_CAMPAIGN}`,
      desk_office: ALL,
      desk_auditor: ALL,
      desk_leading_group: SEEN_CAMPAIGN,
      desk_integration: SEEN_CAMPAIGN,
    },
    insert: { desk_office: `seat is null or ${OWN_SEAT}` },
    update: { desk_office: { columns: "body, seat, name, position, organization, post, phone, rank, version", rows: `seat is null or ${OWN_SEAT}` } },
    remove: { desk_office: `seat is null or ${OWN_SEAT}` },
  },
  {
    table: "recommending_units",
    read: {
      desk_system_administrator: ALL,
      desk_security_administrator: ALL,
      desk_auditor: ALL,
      desk_leading_group: ALL,
      desk_integration: SEAT_IF_ANY,
      desk_office: OWN_SEAT,
      desk_unit: "id = any ((select app.unit_ids())::uuid[])",
    },
    insert: { desk_office: OWN_SEAT },
    update: { desk_office: { columns: "code, name, short_name, kind, parent_id, position, version", rows: OWN_SEAT } },
    remove: { desk_office: OWN_SEAT },
  },
  {
    table: "unit_contacts",
    read: {
      desk_unit: UNITS_BELOW,
      desk_office: OWN_SEAT,
      desk_auditor: ALL,
      desk_integration: SEAT_IF_ANY,
      // That a unit has registered somebody is part of the campaign's progress; who it is, is not.
      desk_leading_group: { columns: "id, campaign_id, unit_id, seat", rows: ALL },
    },
    insert: { desk_unit: OWN_UNIT, desk_office: OWN_SEAT },
    update: {
      desk_unit: { columns: "name, post, office_phone, mobile, fax, email, remark, version", rows: OWN_UNIT },
      desk_office: { columns: "name, post, office_phone, mobile, fax, email, remark, version", rows: OWN_SEAT },
    },
    remove: { desk_unit: OWN_UNIT, desk_office: OWN_SEAT },
  },
  { table: "quotas", read: ROWS_OF_UNITS, insert: { desk_office: `${OWN_SEAT} and places = 0 and used = 0` } },
  {
    table: "quota_entries",
    read: ROWS_OF_UNITS,
    insert: {
      desk_unit: `${OWN_UNIT} and ${AS_MYSELF} and movement in ('USED', 'FREED')`,
      desk_office: `${OWN_SEAT} and ${AS_MYSELF} and movement in ('ALLOCATED', 'ADJUSTED', 'FREED')`,
    },
  },
  {
    table: "workplaces",
    read: ROWS_OF_UNITS,
    insert: { desk_unit: OWN_UNIT },
    update: { desk_unit: { columns: "name, credit_code, nature, administrative_rank, parent_id, version", rows: OWN_UNIT } },
  },
  {
    table: "accounts",
    read: {
      desk_service: ALL,
      desk_system_administrator: ALL,
      desk_security_administrator: ALL,
      desk_auditor: ALL,
      desk_office: `${OWN_SEAT} and role in ('OFFICE', 'UNIT')`,
      desk_unit: "id = (select app.account_id()) or unit_id = (select app.unit_id()) or (role = 'OFFICE' and seat = (select app.seat()))",
      desk_leading_group: "role in ('OFFICE', 'LEADING_GROUP')",
      desk_integration: "id = (select app.account_id())",
    },
    insert: { desk_system_administrator: ALL },
    update: {
      desk_system_administrator: { columns: "display_name, state, version", rows: ALL },
      desk_service: { columns: "last_sign_in_at", rows: ALL },
    },
  },
  {
    table: "credentials",
    read: { desk_service: ALL, desk_system_administrator: { columns: "account_id", rows: ALL } },
    insert: { desk_system_administrator: ALL },
    update: {
      desk_service: { columns: "password_hash, changed_at", rows: ALL },
      desk_system_administrator: { columns: "password_hash, changed_at", rows: ALL },
    },
  },
  {
    table: "sessions",
    read: { desk_service: ALL, desk_system_administrator: { columns: "id, account_id, kind, revoked_at, rotated_at, created_at", rows: ALL } },
    insert: { desk_service: ALL, desk_system_administrator: "kind = 'API_KEY'" },
    update: {
      desk_service: { columns: "secret_hash, previous_secret_hash, rotated_at, expires_at, revoked_at", rows: ALL },
      desk_system_administrator: { columns: "revoked_at", rows: ALL },
    },
  },
  {
    table: "nominations",
    read: {
      ...ROWS_OF_UNITS,
      desk_leading_group: "state in ('SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED')",
      desk_integration: `${SEAT_IF_ANY} and state <> 'DRAFT'`,
    },
    insert: { desk_unit: `${OWN_UNIT} and state = 'DRAFT'` },
    update: {
      desk_unit: {
        columns: "workplace_id, name, deeds, identity_index, state, submitted_at, updated_at, version",
        rows: OWN_UNIT,
        then: `${OWN_UNIT} and state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN')`,
      },
      desk_office: {
        columns: "state, decided_at, updated_at, version",
        rows: OWN_SEAT,
        then: `${OWN_SEAT} and state in ('RETURNED', 'CANDIDATE', 'REJECTED')`,
      },
    },
  },
  {
    table: "persons",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: OWN_OPEN_NOMINATION },
    update: {
      desk_unit: {
        columns: `sex, ethnicity, birth_date, political_status, education, post, administrative_rank, professional_title, identity,
          trade_since, honours, id_number_masked, id_number_sealed, mobile_masked, mobile_sealed`,
        rows: OWN_OPEN_NOMINATION,
      },
    },
  },
  {
    table: "collectives",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: OWN_OPEN_NOMINATION },
    update: {
      desk_unit: {
        columns: "nature, administrative_rank, headcount, leader_name, leader_post, phone_masked, phone_sealed, credit_code, honours",
        rows: OWN_OPEN_NOMINATION,
      },
    },
  },
  {
    table: "reviews",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_office: `${OWN_SEAT} and reviewer_id = (select app.account_id()) and reviewer_name = (select app.account_name())` },
  },
  {
    table: "nomination_events",
    read: PARTS_OF_NOMINATIONS,
    insert: {
      desk_unit: `${OWN_UNIT} and ${AS_MYSELF} and act in ('CREATED', 'UPDATED', 'SUBMITTED', 'WITHDRAWN')`,
      desk_office: `${OWN_SEAT} and ${AS_MYSELF} and act in ('RETURNED', 'APPROVED', 'REJECTED')`,
    },
  },
  {
    table: "audit_events",
    read: { desk_auditor: ALL },
    insert: { ...Object.fromEntries(SIGNED_IN.map((role) => [role, `${AS_MYSELF} and ${IN_MY_PLACE}`])), desk_service: ALL },
  },
];
