import { DeskError } from "../../errors/desk-error";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { CAMPAIGN } from "../campaigns/words";
import type { UnitPapers } from "./types";

/** Counted by `app.paper_checklist`, which sees what whoever asks may see. */
const CHECKLIST = `
  select (select coalesce(json_agg(json_build_object('unitId', u.id, 'shortName', u.short_name, 'deadline', owed.deadline,
        'missing', owed.missing, 'late', owed.late, 'papers', owed.papers) order by u.position, u.code), '[]')
      from (select p.unit_id, min(p.deadline) as deadline, sum(greatest(p.required - p.counted, 0)) as missing, bool_or(coalesce(p.complete_on, $3::date) > p.deadline) as late,
          json_agg(json_build_object('paper', p.paper, 'nominationId', p.nomination_id, 'nominationName', n.name, 'required', p.required, 'counted', p.counted,
            'notInOrder', p.not_in_order, 'unsealed', p.unsealed, 'missing', greatest(p.required - p.counted, 0), 'firstOn', p.first_on, 'lastOn', p.last_on,
            'completeOn', p.complete_on, 'late', coalesce(p.complete_on, $3::date) > p.deadline)
            order by a.position nulls first, n.position nulls first, n.id nulls first, p.place) as papers
        from app.paper_checklist(c.id) p left join nominations n on n.id = p.nomination_id left join awards a on a.id = n.award_id
        where $2::uuid is null or p.unit_id = $2 group by p.unit_id) owed
      join recommending_units u on u.id = owed.unit_id) as units
  from campaigns c where c.id = $1`;

/** What is owed on paper in a campaign and what has come, unit by unit, among those whoever asks may see. */
export async function paperChecklist(context: RequestContext, campaignId: string, unitId?: string | null): Promise<UnitPapers[]> {
  const unit = unitId ?? null;
  const asked = isId(campaignId) && (unit === null || isId(unit));
  const values = [campaignId, unit, context.desk.clock.today()];
  const [row] = asked ? await context.read<{ units: UnitPapers[] }>({ name: "paper_checklist", text: CHECKLIST, values }) : [];
  if (!row) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  return row.units;
}
