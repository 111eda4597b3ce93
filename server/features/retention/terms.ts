/**
 * Days that the data is kept at least after the campaign was closed: as long as the audit trail, which must show what was
 * done to it (GB/T 22239-2019: six months).
 */
export const LEAST_DAYS = 184;

/** Thirty years: the longest term that is not for ever (国家档案局令第8号). What is kept for ever is in the archive, on paper. */
export const MOST_DAYS = 10_957;

/** Days between the notice to both offices and the act; the database holds it, too (`app.anonymise_campaign`). */
export const NOTICE_DAYS = 30;
