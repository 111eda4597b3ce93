/**
 * SQL of a unit's own last day for one of a campaign's deadlines: the campaign's, unless it was granted another (R16).
 * The campaign's row is `c`.
 */
export const lastDay = (deadline: "CONTACT" | "MATERIALS", unit: string): string =>
  `coalesce((select e.until from deadline_extensions e where e.campaign_id = c.id and e.unit_id = ${unit} and e.deadline = '${deadline}' order by e.granted_at desc, e.id desc limit 1), c.${deadline.toLowerCase()}_deadline)`;

/** SQL: has the unit `u` places in the campaign `c`, and submitted nothing for them so far? */
export const OWES_MATERIALS = `(exists (select 1 from quotas q where q.unit_id = u.id and q.campaign_id = c.id and q.places > 0)
        and not exists (select 1 from nominations n where n.unit_id = u.id and n.campaign_id = c.id and n.state in ('SUBMITTED', 'CANDIDATE', 'REJECTED', 'DISQUALIFIED')))`;

/** SQL: has it places, and no contact registered? */
export const OWES_CONTACT = `(exists (select 1 from quotas q where q.unit_id = u.id and q.campaign_id = c.id and q.places > 0)
        and not exists (select 1 from unit_contacts k where k.unit_id = u.id and k.campaign_id = c.id))`;
