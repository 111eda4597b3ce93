const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** `/nominations/<id>`, with more behind it perhaps; react-admin puts `show` after the id or nothing. */
const PAGE = new RegExp(`^/[A-Za-z]+/(${ID})(?:/|$)`, "i");

/**
 * The record a page of the dashboard is about, so that its prints and exports stand among its other events.
 *
 * @example subjectOf("/nominations/0199…/paper") // "0199…"
 * @example subjectOf("/nominations") // null
 */
export const subjectOf = (page: string): string | null => PAGE.exec(page)?.[1]?.toLowerCase() ?? null;
