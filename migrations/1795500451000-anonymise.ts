import type { MigrationInterface, QueryRunner } from "typeorm";

/** The act itself: what is left of a campaign when the term of its personal data is over. */
export class Anonymise1795500451000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ERASE_SEALED, ANONYMISE, PLACE_PAPER]) await runner.query(statement);
    for (const [name, before, after] of REWORDED) await runner.query(reword(name, before, after));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, before, after] of REWORDED) await runner.query(reword(name, after, before));
    await runner.query("drop trigger place_paper on papers; drop function app.place_paper()");
    await runner.query("drop function app.anonymise_campaign(uuid, date, timestamptz, text[]); drop function app.erase_sealed(uuid, text[])");
  }
}

/**
 * What is gone says nothing any more: frozen copies keep their hash, by which a paper in the archive is still proved, and
 * the rules have nothing left to judge.
 */
const ANONYMISED = "exists (select from retentions t where t.campaign_id = n.campaign_id and t.anonymised_at is not null)";
const REWORDED: [name: string, before: string, after: string][] = [
  ["broken_nominations", "p.shown_hash <> encode", `not (p.shown = '{}' and ${ANONYMISED}) and p.shown_hash <> encode`],
  ["broken_nominations", "s.content_hash <> encode", `not (s.content = '{}' and ${ANONYMISED}) and s.content_hash <> encode`],
  ["nomination_facts", "from nominations n where n.id = p_nomination", `from nominations n where n.id = p_nomination and not ${ANONYMISED}`],
];

/** A function with one phrase changed, whatever other migrations have made of the rest; fails where the phrase is not there. */
const reword = (name: string, before: string, after: string): string => `
  do $do$
  declare
    was text := (select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname = '${name}');
  begin
    if strpos(was, $from$${before}$from$) = 0 then raise exception 'app.${name} has changed: it does not say what is to be replaced'; end if;
    execute replace(was, $from$${before}$from$, $to$${after}$to$);
  end $do$`;

/**
 * Empties sealed columns of a campaign's rows: those of tables that name a campaign or a nomination. Where a cell cannot be
 * empty the row goes whole (persons, collectives, contacts). The server passes its list of sealed columns, so that one
 * that is sealed later is not forgotten; of other tables (secrets, votes, drafts) it touches nothing.
 */
const ERASE_SEALED = `
  create function app.erase_sealed(p_campaign uuid, p_sealed text[]) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  declare
    place record;
  begin
    for place in
      select c.table_name, c.is_nullable = 'YES' as empties,
          string_agg(distinct format('%I = null', cell.column_name), ', ') as cells,
          bool_or(o.column_name = 'nomination_id') as of_nomination
        from information_schema.columns c
        join information_schema.columns o on o.table_schema = 'public' and o.table_name = c.table_name and o.column_name in ('campaign_id', 'nomination_id')
        join information_schema.columns cell on cell.table_schema = 'public' and cell.table_name = c.table_name
          and cell.column_name in (c.column_name, regexp_replace(c.column_name, '_sealed$', '_masked'))
        where c.table_schema = 'public' and c.table_name || '.' || c.column_name = any (p_sealed) and c.column_name ~ '_sealed$'
        group by c.table_name, c.column_name, c.is_nullable order by c.table_name, c.column_name loop
      execute format(
        case when place.empties then 'update %I set ' || place.cells else 'delete from %I' end || ' where ' ||
        case when place.of_nomination then 'nomination_id in (select id from nominations where campaign_id = $1)' else 'campaign_id = $1' end, place.table_name) using p_campaign;
    end loop;
  end $$;
  revoke all on function app.erase_sealed(uuid, text[]) from public`;

/** The tables it writes to, whose guards say that what is on record stays. The search follows by its own triggers. */
const RECORDS = [
  ...["nominations", "persons", "collectives", "reviews", "nomination_events", "quota_entries", "procedure_records", "publicities", "objections", "waivers", "comments", "snapshots", "attachments"],
  ...["paper_arrivals", "ballot_candidates", "recusals", "slate_entries", "slates", "slate_confirmations", "slate_signatures", "outcomes", "outcome_events", "provincial_publicities", "national_reports"],
  ...["unit_contacts", "office_members", "imports", "import_rows", "papers", "mails", "mail_batches", "notices", "form_drafts"],
];

const OF_CAMPAIGN = "nomination_id in (select id from nominations where campaign_id = p_campaign)";
const blank = (table: string, cells: string, where = OF_CAMPAIGN): string => `update ${table} set ${cells} where ${where};`;
/** A text that may be missing stays missing. */
const emptied = (...columns: string[]): string => columns.map((column) => `${column} = case when ${column} is not null then '' end`).join(", ");
const REMOVED = "（已去标识）";

/** Its own, and lists as somebody looked at them, which may hold anything and can be asked for again. */
const PAPERS_OF_CAMPAIGN = "(campaign_id = p_campaign or kind in ('LIST', 'TABLE') and state <> 'WAITING')";

/**
 * Anonymises a campaign, whole or not at all and once: nothing where its day has not come, was not told thirty days ago
 * or is done. No other role can undo or do this: it runs as the tables' owner and switches their guards off for itself,
 * for which it holds their locks; who writes elsewhere in them waits some seconds. Gives how much it was.
 */
const ANONYMISE = `
  create function app.anonymise_campaign(p_campaign uuid, p_today date, p_at timestamptz, p_sealed text[]) returns jsonb
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    term retentions;
    guards text[];
    statement text;
    how_much jsonb;
    hashes text[];
  begin
    select * into term from retentions where campaign_id = p_campaign for update;
    if not found or term.anonymised_at is not null or term.told_on is null or p_today < greatest(term.anonymise_on, term.told_on + 30)
      or not exists (select from campaigns where id = p_campaign and state in ('CLOSED', 'ARCHIVED')) then return null; end if;
    how_much := app.retention_extent(p_campaign);
    perform set_config('lock_timeout', '20s', true);
    select array_agg(format('alter table %I %%s trigger %I', c.relname, t.tgname) order by c.relname, t.tgname) into guards
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and c.relname = any ('{${RECORDS.join(",")}}') and not t.tgisinternal and t.tgenabled = 'O' and t.tgname not like 'search%';
    foreach statement in array guards loop execute format(statement, 'disable'); end loop;

    select coalesce(array_agg(distinct sha256), '{}') into hashes from (
      select sha256 from attachments where ${OF_CAMPAIGN} union select sha256 from papers where ${PAPERS_OF_CAMPAIGN}
      union select sha256 from imports where campaign_id = p_campaign) named where sha256 is not null;

    -- Who holds a title keeps the name: the list was published. Nobody's number stays, and none finds the nomination.
    update nominations n set name = marked.mark, version = version + 1 from (
        select id, '申报人' || lpad((row_number() over (order by id))::text, 4, '0') as mark from nominations x
          where x.campaign_id = p_campaign and x.subject_kind = 'PERSON' and not exists (select from honours h where h.nomination_id = x.id)) marked
      where n.id = marked.id;
    update nominations set deeds = '', identity_index = uuid_send(id) where campaign_id = p_campaign;
    ${["ballot_candidates", "slate_entries", "outcomes"].map((table) => `update ${table} t set name = n.name from nominations n where n.id = t.nomination_id and n.campaign_id = p_campaign;`).join("\n    ")}
    update slates set problem = jsonb_set(problem, '{candidates}', (select coalesce(jsonb_agg(c || coalesce((select jsonb_build_object('name', n.name) from nominations n where n.id::text = c ->> 'id'), '{}') order by place), '[]')
        from jsonb_array_elements(problem -> 'candidates') with ordinality as list (c, place)))
      where campaign_id = p_campaign and problem ? 'candidates';

    perform app.erase_sealed(p_campaign, p_sealed);
    delete from unit_contacts where campaign_id = p_campaign;
    for statement in select format('update %I set %I = null where %s', c.table_name, c.column_name, plain.of_campaign) from information_schema.columns c
        join (values ('office_members', 'phone', 'campaign_id = $1'), ('objections', 'objector_contact', 'nomination_id in (select id from nominations where campaign_id = $1)')) plain (t, f, of_campaign)
          on c.table_name = plain.t and c.column_name = plain.f where c.table_schema = 'public' loop
      execute statement using p_campaign;
    end loop;

    ${blank("reviews", "opinion = ''")}
    ${blank("nomination_events", emptied("reason"))}
    ${blank("quota_entries", "reason = ''")}
    ${blank("procedure_records", `place = '', ${emptied("resolution", "evidence")}`)}
    ${blank("publicities", `shown = '{}', place = '', ${emptied("evidence", "void_reason")}`)}
    ${blank("objections", `objector_name = '${REMOVED}', content = '', ${emptied("handling")}`)}
    ${blank("waivers", `justification = '', ${emptied("opinion")}`)}
    ${blank("comments", "text = '', removed_at = coalesce(removed_at, p_at)")}
    ${blank("snapshots", "content = '{}'")}
    ${blank("attachments", `name = '${REMOVED}', removed_at = coalesce(removed_at, p_at), removed_by = coalesce(removed_by, '工作台'), remove_reason = '保存期限届满', version = version + 1`)}
    ${blank("paper_arrivals", emptied("remark", "remove_reason"), "campaign_id = p_campaign")}
    ${blank("recusals", "reason = ''", "ballot_id in (select id from ballots where campaign_id = p_campaign)")}
    ${["slate_confirmations", "slate_signatures"].map((table) => blank(table, emptied("opinion"), "slate_id in (select id from slates where campaign_id = p_campaign)")).join("\n    ")}
    ${blank("outcomes", emptied("reason"))}
    ${blank("outcome_events", emptied("reason"), "outcome_id in (select id from outcomes where campaign_id = p_campaign)")}
    ${blank("provincial_publicities", `shown = '[]', ${emptied("evidence", "stop_reason")}`, "campaign_id = p_campaign")}
    ${blank("national_reports", emptied("note"), "campaign_id = p_campaign")}
    ${blank("mails", `address = case when address is not null then 'removed@example.invalid' end, details = '', ${emptied("body", "problem")}`, "batch_id in (select id from mail_batches where campaign_id = p_campaign)")}
    ${blank("mail_batches", "text = ''", "campaign_id = p_campaign")}

    delete from import_rows where import_id in (select id from imports where campaign_id = p_campaign);
    delete from jobs where subject_id in (select id from imports where campaign_id = p_campaign union select id from papers where ${PAPERS_OF_CAMPAIGN});
    update imports set name = '${REMOVED}', problem = null, ended_at = coalesce(ended_at, p_at), state = case state when 'APPLIED' then state else 'CANCELLED' end, version = version + 1 where campaign_id = p_campaign;
    delete from papers where ${PAPERS_OF_CAMPAIGN};
    delete from notices where campaign_id = p_campaign;
    delete from form_drafts where campaign_id = p_campaign or record_id in (select id from nominations where campaign_id = p_campaign);

    foreach statement in array guards loop execute format(statement, 'enable'); end loop;
    update retentions set anonymised_at = p_at, extent = how_much, contents = hashes, version = version + 1 where campaign_id = p_campaign;
    return how_much;
  end $$;
  revoke all on function app.anonymise_campaign(uuid, date, timestamptz, text[]) from public;
  grant execute on function app.anonymise_campaign(uuid, date, timestamptz, text[]) to desk_service`;

/** A paper belongs to the campaign of what it is about. Of a campaign that was anonymised none is made that would say of whom. */
const PLACE_PAPER = `
  create function app.place_paper() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    new.campaign_id := coalesce(new.campaign_id, (
      select campaign_id from nominations where id = new.subject_id
      union all select n.campaign_id from publicities p join nominations n on n.id = p.nomination_id where p.id = new.subject_id
      union all select n.campaign_id from waivers w join nominations n on n.id = w.nomination_id where w.id = new.subject_id
      union all select campaign_id from ballots where id = new.subject_id
      union all select campaign_id from imports where id = new.subject_id));
    if new.kind in ('SUMMARY_TABLE', 'CONTACT_TABLE', 'REGISTRATION_FORM', 'WORK_REPORT', 'PUBLICITY_NOTICE', 'WAIVER_REQUEST', 'DOSSIER', 'PACKAGE')
      and exists (select from retentions t where t.campaign_id = new.campaign_id and t.anonymised_at is not null) then
      raise exception 'its data is gone' using errcode = '23514', constraint = 'papers_anonymised', table = 'papers';
    end if;
    return new;
  end $$;

  create trigger place_paper before insert on papers for each row execute function app.place_paper()`;
