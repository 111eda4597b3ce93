/** Input fields that hold secrets or personal data: the trail says that they were given, never what. */
const HIDDEN = new Set(
  ["password", "currentPassword", "newPassword", "totp"].concat(
    ["idNumber", "birthDate", "ethnicity", "politicalStatus", "mobile", "phone", "officePhone", "fax", "email"],
    // Who objects is sealed, and the text of an objection may say it.
    ["objectorName", "objectorContact", "content"],
    // What is said in a comment, which its author may take back.
    ["text"],
    // What somebody votes, and the receipt by which the paper is found (`papers`: read from the urn before the count).
    ["choice", "marks", "receipt", "papers"],
    // Cells of a table on the screen, which may be anybody's numbers.
    ["rows"],
  ),
);

/** Long texts are in the record itself; the trail keeps their beginning. */
const LONGEST = 200;

/** Long lists are in the record, too: a quota table's lines in the ledger. The trail has an event for each row of them. */
const MOST_ITEMS = 10;

/** An input as the audit trail keeps it: secrets and personal data blanked, long texts cut. */
export function withoutSecrets(input: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, HIDDEN.has(key) && value !== null ? "***" : shorten(value)]),
  );
}

function shorten(value: unknown): unknown {
  if (typeof value === "string" && value.length > LONGEST) return `${value.slice(0, LONGEST)}…`;
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_ITEMS).map(shorten);
    return value.length > MOST_ITEMS ? [...kept, `… ${value.length - MOST_ITEMS} more`] : kept;
  }
  if (typeof value === "object" && value !== null) return withoutSecrets(value);
  return value;
}
