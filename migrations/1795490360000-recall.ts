import type { MigrationInterface, QueryRunner } from "typeorm";
import { AS_MYSELF, OWN_UNIT } from "./support/walls";

/** A unit takes its submission back as long as no level has reviewed it: again what it was, a draft or returned. */
export class Recall1795490360000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTS("'CREATED', 'UPDATED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDORSED', 'DISQUALIFIED', 'RECALLED'"));
    await runner.query(OWN_ACTS("'CREATED', 'UPDATED', 'SUBMITTED', 'WITHDRAWN', 'RECALLED'"));
    await runner.query(GUARD_NOMINATION(RECALL_MOVES, RECALL));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD_NOMINATION("", ""));
    await runner.query(OWN_ACTS("'CREATED', 'UPDATED', 'SUBMITTED', 'WITHDRAWN'"));
    await runner.query(ACTS("'CREATED', 'UPDATED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDORSED', 'DISQUALIFIED'"));
  }
}

const ACTS = (acts: string): string => `
  alter table nomination_events drop constraint nomination_events_act_check;
  alter table nomination_events add constraint nomination_events_act_check check ("act" in (${acts}))`;

const OWN_ACTS = (acts: string): string => `alter policy desk_unit_adds on nomination_events with check (${OWN_UNIT} and ${AS_MYSELF} and act in (${acts}))`;

const RECALL_MOVES = `,
        ('SUBMITTED', 'DRAFT', 'desk_unit'),
        ('SUBMITTED', 'RETURNED', case old.pending_level when 'OFFICE' then 'desk_unit' end)`;

/** Whatever a level decides moves the nomination on: while the first one has it, nobody has reviewed it. */
const RECALL = `
    if current_user = 'desk_unit' and old.state = 'SUBMITTED' and (new.state = 'DRAFT' or new.state = 'RETURNED' and old.pending_level = 'OFFICE')
      and (old.pending_level is distinct from (select c.review_levels[1] from campaigns c where c.id = old.campaign_id)
        or new.state is distinct from (select e.from_state from nomination_events e
          where e.nomination_id = old.id and e.act = 'SUBMITTED' order by e.occurred_at desc, e.id desc limit 1)) then
      raise exception 'a nomination is taken back before its review, and to what it was'
        using errcode = '23514', constraint = 'nominations_recall', table = 'nominations';
    end if;`;

const GUARD_NOMINATION = (moves: string, recall: string): string => `
  create or replace function app.guard_nomination() returns trigger language plpgsql as $$
  begin
    if new.state <> old.state and not exists (
      select from (values
        ('DRAFT', 'SUBMITTED', 'desk_unit'), ('DRAFT', 'WITHDRAWN', 'desk_unit'),
        ('SUBMITTED', 'RETURNED', 'desk_office'), ('SUBMITTED', 'CANDIDATE', 'desk_office'), ('SUBMITTED', 'REJECTED', 'desk_office'),
        ('SUBMITTED', 'WITHDRAWN', 'desk_unit'),
        ('RETURNED', 'SUBMITTED', 'desk_unit'), ('RETURNED', 'WITHDRAWN', 'desk_unit'),
        ('CANDIDATE', 'WITHDRAWN', 'desk_unit'),
        ('SUBMITTED', 'DISQUALIFIED', 'desk_office'), ('CANDIDATE', 'DISQUALIFIED', 'desk_office'),
        ('SUBMITTED', 'RETURNED', case old.pending_level when 'UNIT' then 'desk_unit' end)${moves}
      ) as moves (before, after, who)
      where before = old.state and after = new.state and (who = current_user or current_user not in ('desk_unit', 'desk_office'))
    ) then
      raise exception 'a nomination cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'nominations_state_transition', table = 'nominations';
    end if;${recall}
    if old.state not in ('DRAFT', 'RETURNED')
      and (new.name, new.deeds, new.workplace_id, new.identity_index, new.submitted_at)
        is distinct from (old.name, old.deeds, old.workplace_id, old.identity_index, old.submitted_at) then
      raise exception 'a nomination that is % is not edited', old.state
        using errcode = '23514', constraint = 'nominations_frozen', table = 'nominations';
    end if;
    -- The unit's level hands on to the office; the office decides what has come to it.
    if old.state = 'SUBMITTED' and old.pending_level = 'UNIT' and new.state in ('CANDIDATE', 'REJECTED') then
      raise exception 'the unit level has not reviewed this nomination yet'
        using errcode = '23514', constraint = 'nominations_level_order', table = 'nominations';
    end if;
    return new;
  end $$;`;
