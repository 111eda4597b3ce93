import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, tearDown, type Wall } from "./support/walls";

/** Keys that stay needed after a secret was renewed, and blind indexes that follow the newest of them. */
export class VaultKeys1795500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "vault_keys" ("position" integer NOT NULL, "key_id" bytea NOT NULL, "keys_sealed" bytea NOT NULL, CONSTRAINT "vault_keys_pkey" PRIMARY KEY ("position"))`);
    await build(runner, WALLS);
    await runner.query(GUARD_IDENTITY);
    await runner.query(castVote(SAME_LENGTH_UNDER_ONE_KEY));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(castVote(SAME_LENGTH));
    await runner.query(`
      drop trigger guard_identity on honours;
      drop trigger guard_identity on nominations;
      drop function app.guard_identity()`);
    await tearDown(runner, WALLS);
    await runner.query(`DROP TABLE "vault_keys"`);
  }
}

/** The server keeps the first key; a later one is put there by the owner of the tables, who brings the indexes up to date. */
const WALLS: Wall[] = [{ table: "vault_keys", read: { desk_service: ALL }, insert: { desk_service: "position = 0" } }];

/**
 * An index of an earlier key would not be recognised as the same: it is not taken. A server learns of the new key
 * within a second; work that a new key has overtaken is begun anew like any other that was overtaken (40001).
 */
const GUARD_IDENTITY = `
  create function app.guard_identity() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    newest int := (select max(position) from vault_keys);
  begin
    if newest > 0 and (octet_length(new.identity_index) <> 33 or get_byte(new.identity_index, 0) <> newest) then
      raise exception 'the index is of an earlier key' using errcode = '40001', constraint = 'identity_index_current', table = tg_table_name;
    end if;
    return new;
  end $$;

  create trigger guard_identity before insert or update of identity_index on nominations for each row execute function app.guard_identity();
  create trigger guard_identity before insert or update of identity_index on honours for each row execute function app.guard_identity()`;

const SAME_LENGTH = "octet_length(p_paper) = coalesce(octet_length(papers[1]), octet_length(p_paper))";
/** The first six bytes name cipher and key: papers of a round during which these changed are of two lengths. */
const SAME_LENGTH_UNDER_ONE_KEY = "not exists (select from unnest(papers) paper where substr(paper, 1, 6) = substr(p_paper, 1, 6) and octet_length(paper) <> octet_length(p_paper))";

const castVote = (length: string): string => `
  create or replace function app.cast_vote(p_ballot uuid, p_paper bytea) returns void
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
      where ballot_id = p_ballot and ${length};
    if not found then
      raise exception 'papers are of one length' using errcode = '23514', constraint = 'ballot_urns_length', table = 'ballot_urns';
    end if;
  end $$`;
