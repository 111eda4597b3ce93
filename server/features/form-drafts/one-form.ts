import type { FormDraftInput } from "./inputs";

/** The condition under which a row is the draft of the caller's form; the caller's own rows are all that policies show. */
export const ONE_FORM = "account_id = app.account_id() and resource = $1 and record_id is not distinct from $2::uuid and campaign_id is not distinct from $3::uuid";

/** What stands for its parameters. */
export const whichForm = ({ resource, recordId = null, campaignId = null }: FormDraftInput): unknown[] => [resource, recordId, recordId === null ? campaignId : null];
