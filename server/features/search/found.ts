import { Role } from "../accounts/role";
import { SearchKind } from "./search-kind";

const { NOMINATION, UNIT, WORKPLACE, CONTACT, HONOUR, ACCOUNT } = SearchKind;
const WORK = [NOMINATION, UNIT, WORKPLACE, CONTACT, HONOUR];
const ADMINISTERED = [UNIT, ACCOUNT];

/** What each role finds: what it has lists of. */
export const FINDS: Partial<Record<Role, SearchKind[]>> = {
  [Role.SYSTEM_ADMINISTRATOR]: ADMINISTERED,
  [Role.SECURITY_ADMINISTRATOR]: ADMINISTERED,
  [Role.AUDITOR]: Object.values(SearchKind),
  [Role.OFFICE]: WORK,
  [Role.LEADING_GROUP]: [NOMINATION, UNIT, WORKPLACE, HONOUR],
  [Role.UNIT]: WORK,
};

const OF_UNIT = "left join recommending_units u on u.id = r.unit_id";

/** The record behind an entry `f`: name, unit with its id, note and state. Read from its own table, under that table's policies. */
const RECORDS: Record<SearchKind, string> = {
  [NOMINATION]: `select r.name, r.unit_id, u.short_name, a.name, r.state from nominations r ${OF_UNIT} left join awards a on a.id = r.award_id`,
  [UNIT]: "select r.name, r.id, r.short_name, null, null from recommending_units r",
  [WORKPLACE]: `select r.name, r.unit_id, u.short_name, r.credit_code, null from workplaces r ${OF_UNIT}`,
  [CONTACT]: `select r.name, r.unit_id, u.short_name, r.post, null from unit_contacts r ${OF_UNIT}`,
  [HONOUR]: `select r.holder_name, r.unit_id, u.short_name, r.award_name, r.state from honours r ${OF_UNIT}`,
  [ACCOUNT]: `select r.display_name, r.unit_id, u.short_name, r.username, r.state from accounts r ${OF_UNIT}`,
};

/** SQL that reads the records of entries `found` (kind, id, place), in the order of their places. A role may not even name tables it has no business with. */
export function recordsSql(found: string, role: Role): string {
  const records = (FINDS[role] ?? []).map((kind) => `${RECORDS[kind]} where f.kind = '${kind}' and r.id = f.id`);
  return `select f.kind, f.id, d.name, d.unit_id as "unitId", d.unit, d.note, d.state from (${found}) f (kind, id, place) cross join lateral (${records.join(" union all ")}) d (name, unit_id, unit, note, state) order by f.place`;
}
