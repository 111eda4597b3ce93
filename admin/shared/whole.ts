/**
 * Marks a question for a whole record. react-admin shows a list's row as the record until the record itself arrives,
 * and rows carry less than pages need; a question with a mark of its own is not answered from rows.
 */
export const whole = { meta: { whole: true } };

/** The same for a page's record. When it fails the page says so, rather than leave for the list as react-admin does. */
export const wholeRecord = { ...whole, onError: () => undefined };
