import type { QueryRunner } from "typeorm";

/** How a migration writes the row wall. Frozen like the migrations that use it. */
export const SIGNED_IN = [
  "desk_system_administrator",
  "desk_security_administrator",
  "desk_auditor",
  "desk_office",
  "desk_leading_group",
  "desk_unit",
  "desk_integration",
];

export interface Wall {
  table: string;
  /** Roles and the condition under which they see a row; with columns, only these. */
  read?: Record<string, string | { columns: string; rows: string }>;
  /** Roles and the condition a new row must meet. */
  insert?: Record<string, string>;
  /** Roles, the columns they may set, the rows they may touch and, where it differs, what these must be afterwards. */
  update?: Record<string, { columns: string; rows: string; then?: string }>;
  /** Roles and the rows they may remove. */
  remove?: Record<string, string>;
}

export const ALL = "true";
export const OWN_SEAT = "seat = (select app.seat())";
export const SEAT_IF_ANY = "((select app.seat()) is null or seat = (select app.seat()))";
export const OWN_UNIT = "unit_id = (select app.unit_id()) and seat = (select app.seat())";
export const UNITS_BELOW = "unit_id = any ((select app.unit_ids())::uuid[])";
export const SEEN_NOMINATION = "exists (select 1 from nominations n where n.id = nomination_id)";
export const OWN_OPEN_NOMINATION = `${OWN_UNIT} and exists (select 1 from nominations n where n.id = nomination_id and n.state in ('DRAFT', 'RETURNED'))`;
export const AS_MYSELF = "actor_id = (select app.account_id()) and actor_name = (select app.account_name())";
export const IN_MY_PLACE = "role = (select app.role()) and seat is not distinct from (select app.seat()) and unit_id is not distinct from (select app.unit_id())";
export const SEEN_CAMPAIGN = "exists (select 1 from campaigns c where c.id = campaign_id)";

/** What units own: the unit sees its own, an office its seat's, those above both seats see all. */
export const ROWS_OF_UNITS = {
  desk_unit: UNITS_BELOW,
  desk_office: OWN_SEAT,
  desk_auditor: ALL,
  desk_leading_group: ALL,
  desk_integration: SEAT_IF_ANY,
};

/** The parts and papers of a nomination: the leading group and integrations see those of nominations they see. */
export const PARTS_OF_NOMINATIONS = {
  ...ROWS_OF_UNITS,
  desk_leading_group: SEEN_NOMINATION,
  desk_integration: SEEN_NOMINATION,
};

/** The frame of a campaign is public to everybody who is signed in. */
export const FRAME = Object.fromEntries(SIGNED_IN.map((role) => [role, ALL]));

/** Puts walls around tables; each role gets its grant and its policy for each act. */
export async function build(runner: QueryRunner, walls: Wall[]): Promise<void> {
  for (const wall of walls) {
    await runner.query(`alter table ${wall.table} enable row level security`);
    for (const { grant, policy } of lines(wall)) {
      await runner.query(grant);
      await runner.query(policy);
    }
  }
}

/** Takes them down again. */
export async function tearDown(runner: QueryRunner, walls: Wall[]): Promise<void> {
  for (const wall of walls) {
    for (const { name } of lines(wall)) await runner.query(`drop policy ${name} on ${wall.table}`);
    await runner.query(`revoke all on ${wall.table} from ${[...SIGNED_IN, "desk_service"].join(", ")}`);
    await runner.query(`alter table ${wall.table} disable row level security`);
  }
}

interface Line {
  name: string;
  grant: string;
  policy: string;
}

/** A wall as PostgreSQL takes it: for each role and act a grant and a policy. */
function lines({ table, read = {}, insert = {}, update = {}, remove = {} }: Wall): Line[] {
  const line = (role: string, does: string, act: string, granted: string, rows: string): Line => ({
    name: `${role}_${does}`,
    grant: `grant ${granted} on ${table} to ${role}`,
    policy: `create policy ${role}_${does} on ${table} for ${act} to ${role} ${rows}`,
  });
  return [
    ...Object.entries(read).map(([role, seen]) =>
      typeof seen === "string"
        ? line(role, "reads", "select", "select", `using (${seen})`)
        : line(role, "reads", "select", `select (${seen.columns})`, `using (${seen.rows})`),
    ),
    ...Object.entries(insert).map(([role, then]) => line(role, "adds", "insert", "insert", `with check (${then})`)),
    ...Object.entries(update).map(([role, { columns, rows, then = rows }]) =>
      line(role, "changes", "update", `update (${columns})`, `using (${rows}) with check (${then})`),
    ),
    ...Object.entries(remove).map(([role, rows]) => line(role, "removes", "delete", "delete", `using (${rows})`)),
  ];
}
