import type { MigrationInterface, QueryRunner } from "typeorm";

/** The fact wall of votes: one ballot each, sealed until the count, and a count that agrees with its papers. */
export class ResultsFacts1795394520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of APPEND_ONLY) {
      await runner.query(`create trigger append_only before update or delete on ${table} for each row execute function app.refuse_change()`);
      await runner.query(`create trigger append_only_table before truncate on ${table} for each statement execute function app.refuse_change()`);
    }
    for (const table of KEPT) {
      await runner.query(`create trigger kept before delete on ${table} for each row execute function app.refuse_change()`);
      await runner.query(`create trigger kept_table before truncate on ${table} for each statement execute function app.refuse_change()`);
    }
    for (const statement of [URNS, CAST_VOTE, TAKE_PAPER, GUARD_RECUSAL, OPEN_URN, RECORD_TURNOUT, GUARD_BALLOT, GUARD_CANDIDATE, ELECTORATE, STANDING]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.standing_candidates(uuid);
      drop function app.electorate(uuid);
      drop trigger guard_candidate on ballot_candidates;
      drop function app.guard_candidate();
      drop trigger guard_ballot on ballots;
      drop function app.guard_ballot();
      drop function app.record_turnout(uuid, uuid[]);
      drop function app.open_urn(uuid);
      drop trigger guard_recusal on recusals;
      drop function app.guard_recusal();
      drop function app.take_paper(uuid);
      drop function app.cast_vote(uuid, bytea);
      drop trigger make_urn on ballots;
      drop function app.make_urn()`);
    for (const table of KEPT) await runner.query(`drop trigger kept on ${table}; drop trigger kept_table on ${table}`);
    for (const table of APPEND_ONLY) await runner.query(`drop trigger append_only on ${table}; drop trigger append_only_table on ${table}`);
  }
}

/** Written once. */
const APPEND_ONLY = ["recusals", "paper_readings", "ballot_papers", "slate_entries", "slate_confirmations", "slate_signatures", "outcome_events", "national_reports", "revocation_opinions"];

/** Changed by the acts that may, never removed. */
const KEPT = ["ballots", "ballot_candidates", "ballot_voters", "ballot_urns", "scrutineers", "slates", "outcomes", "provincial_publicities", "honours", "honour_items", "revocations"];

const URNS = `
  create function app.make_urn() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    insert into ballot_urns (ballot_id) values (new.id);
    return null;
  end $$;

  create trigger make_urn after insert on ballots for each row execute function app.make_urn()`;

/**
 * The one way into the urn: the caller's name is ticked off and a sealed paper goes in, once, in one transaction. The
 * urn is one row that is written anew each time, in the order of the ciphertext: neither order nor row tells whose
 * paper is whose. When somebody voted is kept nowhere.
 */
const CAST_VOTE = `
  create function app.cast_vote(p_ballot uuid, p_paper bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform from ballots where id = p_ballot and state = 'OPEN' and method = 'ELECTRONIC' for share; -- closing waits for it
    if not found then
      raise exception 'the round takes no votes' using errcode = '23514', constraint = 'ballots_open', table = 'ballots';
    end if;
    update ballot_voters set voted = true where ballot_id = p_ballot and account_id = app.account_id() and not voted;
    if not found then
      raise exception 'not entitled, or has voted already' using errcode = '23514', constraint = 'ballot_voters_once', table = 'ballot_voters';
    end if;
    update ballot_urns set papers = (select array_agg(paper order by paper) from unnest(papers || p_paper) paper)
      where ballot_id = p_ballot and octet_length(p_paper) = coalesce(octet_length(papers[1]), octet_length(p_paper));
    if not found then
      raise exception 'papers are of one length' using errcode = '23514', constraint = 'ballot_urns_length', table = 'ballot_urns';
    end if;
  end $$;
  revoke all on function app.cast_vote(uuid, bytea) from public;
  grant execute on function app.cast_vote(uuid, bytea) to desk_leading_group`;

/**
 * Hands the caller the paper: its ids in their order, by which marks are written down, the same for whoever does not read
 * all of it. Until the vote is cast, closing waits, and so do a recusal of the voter and their own other device.
 */
const TAKE_PAPER = `
  create function app.take_paper(p_ballot uuid) returns uuid[]
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform from ballots where id = p_ballot for share;
    perform from ballot_voters where ballot_id = p_ballot and account_id = app.account_id() for update;
    return (select array_agg(id order by position) from ballot_candidates where ballot_id = p_ballot);
  end $$;
  revoke all on function app.take_paper(uuid) from public;
  grant execute on function app.take_paper(uuid) to desk_leading_group`;

/** A recusal comes before the vote: it waits for a vote under way, and then comes too late. */
const GUARD_RECUSAL = `
  create function app.guard_recusal() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform from ballots where id = new.ballot_id and state in ('PREPARED', 'OPEN') for share;
    if not found then
      raise exception 'the round is over' using errcode = '23514', constraint = 'ballots_open', table = 'ballots';
    end if;
    perform from ballot_voters where id = new.voter_id and not voted for update;
    if not found then
      raise exception 'has voted already' using errcode = '23514', constraint = 'ballot_voters_once', table = 'ballot_voters';
    end if;
    return new;
  end $$;

  create trigger guard_recusal before insert on recusals for each row execute function app.guard_recusal()`;

/** The one way out: a scrutineer opens the urn of a closed round. */
const OPEN_URN = `
  create function app.open_urn(p_ballot uuid) returns setof bytea
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not exists (select from ballots b join scrutineers s on s.ballot_id = b.id
        where b.id = p_ballot and b.state = 'CLOSED' and s.account_id = app.account_id()) then
      raise exception 'the urn is sealed' using errcode = '23514', constraint = 'ballot_urns_sealed', table = 'ballot_urns';
    end if;
    return query select paper from ballot_urns u cross join unnest(u.papers) paper where u.ballot_id = p_ballot;
  end $$;
  revoke all on function app.open_urn(uuid) from public;
  grant execute on function app.open_urn(uuid) to desk_office`;

/** On paper the scrutineers tick off who put a paper into the urn. */
const RECORD_TURNOUT = `
  create function app.record_turnout(p_ballot uuid, p_voters uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform from ballots where id = p_ballot and state = 'OPEN' and method = 'PAPER' for update;
    if not found then
      raise exception 'the round takes no papers' using errcode = '23514', constraint = 'ballots_open', table = 'ballots';
    end if;
    update ballot_voters set voted = id = any (p_voters) where ballot_id = p_ballot;
  end $$;
  revoke all on function app.record_turnout(uuid, uuid[]) from public;
  grant execute on function app.record_turnout(uuid, uuid[]) to desk_office`;

/** The way of a round; server/features/ballots/ballot-table.ts says the same, a test compares them. */
const GUARD_BALLOT = `
  create function app.guard_ballot() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if new.state <> old.state and (old.state, new.state) not in (
        ('PREPARED', 'OPEN'), ('PREPARED', 'VOIDED'), ('OPEN', 'CLOSED'), ('OPEN', 'VOIDED'),
        ('CLOSED', 'COUNTED'), ('CLOSED', 'VOIDED'), ('COUNTED', 'SIGNED'), ('COUNTED', 'VOIDED')) then
      raise exception 'a round cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'ballots_state_transition', table = 'ballots';
    end if;
    if old.state in ('COUNTED', 'SIGNED', 'VOIDED') and (to_jsonb(new) - array['state', 'void_reason', 'version']) <> (to_jsonb(old) - array['state', 'void_reason', 'version']) then
      raise exception 'a count is not changed' using errcode = '23514', constraint = 'ballots_frozen', table = 'ballots';
    end if;
    if old.state = 'PREPARED' and new.state = 'OPEN' then
      if (select count(*) from ballot_candidates c join nominations n on n.id = c.nomination_id where c.ballot_id = new.id and n.state = 'CANDIDATE') < new.candidates_needed then
        raise exception 'not differential' using errcode = '23514', constraint = 'ballots_differential', table = 'ballots';
      end if;
      if (select count(distinct seat) from scrutineers where ballot_id = new.id) < 2 then
        raise exception 'a scrutineer of each seat is needed' using errcode = '23514', constraint = 'ballots_scrutineers', table = 'ballots';
      end if;
    end if;
    if old.state = 'CLOSED' and (new.state = 'COUNTED' or new.returned is not null) and (
        new.returned is distinct from (select count(*) from ballot_papers where ballot_id = new.id)
        or exists (select from (values ('MARKED', new.marked), ('BLANK', new.blank), ('ABSTAINED', new.abstained), ('VOID', new.voided)) as said (choice, papers)
             where said.papers is distinct from (select count(*) from ballot_papers p where p.ballot_id = new.id and p.choice = said.choice))
        or (new.method = 'ELECTRONIC' and new.returned is distinct from (select count(*) from ballot_voters where ballot_id = new.id and voted))
        or exists (select from ballot_candidates c where c.ballot_id = new.id
             and c.votes is distinct from (select count(*) from ballot_papers p where p.ballot_id = new.id and p.choice = 'MARKED' and c.id = any (p.marks)))) then
      raise exception 'the count differs from its papers' using errcode = '23514', constraint = 'ballots_count', table = 'ballots';
    end if;
    if old.state = 'COUNTED' and new.state = 'SIGNED' and exists (select from scrutineers where ballot_id = new.id and signed_at is null) then
      raise exception 'a scrutineer has not signed' using errcode = '23514', constraint = 'ballots_signatures', table = 'ballots';
    end if;
    return new;
  end $$;

  create trigger guard_ballot before update on ballots for each row execute function app.guard_ballot()`;

/** What is on the paper stays; a result is written once. */
const GUARD_CANDIDATE = `
  create function app.guard_candidate() returns trigger language plpgsql as $$
  begin
    if old.result is not null or (new.ballot_id, new.nomination_id, new.position, new.name) is distinct from (old.ballot_id, old.nomination_id, old.position, old.name) then
      raise exception 'a paper is not changed' using errcode = '23514', constraint = 'ballot_candidates_frozen', table = 'ballot_candidates';
    end if;
    return new;
  end $$;

  create trigger guard_candidate before update on ballot_candidates for each row execute function app.guard_candidate()`;

/**
 * Who may vote and who may watch the count: the leading group's members with their accounts, which belong together by
 * name, and the staff of both seats. An office sees nobody else's accounts otherwise.
 */
const ELECTORATE = `
  create function app.electorate(p_campaign uuid) returns table (part text, id uuid, "accountId" uuid, name text, organization text, seat text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    (select 'VOTER', coalesce(a.id, m.id), a.id, coalesce(a.display_name, m.name), coalesce(m.organization, ''), null::text
      from (select * from office_members where campaign_id = p_campaign and body = 'LEADING_GROUP') m
      full join (select * from accounts where role = 'LEADING_GROUP' and state = 'ACTIVE') a on a.display_name = m.name
      order by m.rank nulls last, m.created_at, m.id, a.username)
    union all
    (select 'SCRUTINEER', id, id, display_name, '', seat from accounts where role = 'OFFICE' and state = 'ACTIVE' order by seat desc, username)
  $$;
  revoke all on function app.electorate(uuid) from public;
  grant execute on function app.electorate(uuid) to desk_office`;

/** Everybody who stands for an award, over both seats, with the names by which a voter's relation to them is found. */
const STANDING = `
  create function app.standing_candidates(p_award uuid) returns table ("nominationId" uuid, "unitId" uuid, seat text, name text, "unitName" text, "workplaceName" text,
      "leaderName" text, "workplaceNames" text[], "unitNames" text[])
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select n.id, n.unit_id, n.seat, n.name, u.short_name, w.name, c.leader_name,
        (with recursive above as (select w.id, w.name, w.parent_id union select p.id, p.name, p.parent_id from workplaces p join above on p.id = above.parent_id) select array_agg(above.name) from above),
        (with recursive above as (select u.id, u.name, u.short_name, u.parent_id union select p.id, p.name, p.short_name, p.parent_id from recommending_units p join above on p.id = above.parent_id)
          select array_agg(above.name) || array_agg(above.short_name) from above)
      from nominations n join recommending_units u on u.id = n.unit_id join workplaces w on w.id = n.workplace_id left join collectives c on c.nomination_id = n.id
      where n.award_id = p_award and n.state = 'CANDIDATE'
  $$;
  revoke all on function app.standing_candidates(uuid) from public;
  grant execute on function app.standing_candidates(uuid) to desk_office`;
