/**
 * Marks a question for a whole record. react-admin shows a list's row as the record until the record itself arrives,
 * and rows carry less than pages need; a question with a mark of its own is not answered from rows.
 */
export const whole = { meta: { whole: true } };
