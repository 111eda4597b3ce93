import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Campaign } from "../campaigns/campaign";
import { CAMPAIGN } from "../campaigns/words";
import type { SaveFormDraftInput } from "./inputs";
import type { OpenedDraft } from "./opened-draft";
import { RECORD_VERSION } from "./words";

/** How many drafts one account keeps; the longest untouched go first. */
export const MOST_DRAFTS = 50;

const KEEP = `
  insert into form_drafts (account_id, resource, record_id, record_version, campaign_id, content_sealed, saved_at, touched_at)
    values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
    on conflict (account_id, resource, record_id, campaign_id) do update
      set record_version = excluded.record_version, content_sealed = excluded.content_sealed, saved_at = excluded.saved_at, touched_at = excluded.touched_at`;

const LET_GO = `
  delete from form_drafts where id in (select id from form_drafts where account_id = $1 order by touched_at desc, id desc offset $2)`;

/** Keeps what has been typed into a form so far, in place of what was kept of it before. */
export async function saveFormDraft({ manager, actor, clock, vault }: Act, input: SaveFormDraftInput): Promise<OpenedDraft> {
  const { resource, recordId = null, recordVersion = null, content } = input;
  if ((recordId === null) !== (recordVersion === null)) refuseField("recordVersion", RECORD_VERSION.zh, RECORD_VERSION.en);
  // A record's draft is the record's: the campaign only tells apart what is written anew.
  const campaignId = recordId === null ? (input.campaignId ?? null) : null;
  if (campaignId && !(await manager.existsBy(Campaign, { id: campaignId }))) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  const savedAt = clock.now().toISOString();
  await manager.query(KEEP, [actor.accountId, resource, recordId, recordVersion, campaignId, vault.seal(JSON.stringify(content), "form_drafts.content_sealed"), savedAt]);
  await manager.query(LET_GO, [actor.accountId, MOST_DRAFTS]);
  return { content, recordVersion, savedAt };
}
