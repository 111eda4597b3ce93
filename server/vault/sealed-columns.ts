/** Whether a cell holds one sealed text or several. */
export interface SealedPlace {
  /** Whether the cell is an array, which stands in the order of its ciphertext. */
  many?: true;
  /** Whether it was plain text once: rows of that time are sealed when the server starts. */
  late?: true;
}

/**
 * Every column with something sealed in it, as `table.column`. What is not here cannot be sealed, and is not sealed
 * anew when the secret changes; a test compares the list with the database.
 */
export const SEALED_COLUMNS = {
  "persons.id_number_sealed": {},
  "persons.mobile_sealed": {},
  "collectives.phone_sealed": {},
  "unit_contacts.mobile_sealed": { late: true },
  "office_members.phone_sealed": { late: true },
  "objections.objector_contact_sealed": { late: true },
  "form_drafts.content_sealed": {},
  "ballot_urns.papers": { many: true },
  "vault_keys.keys_sealed": {},
  "second_factors.secret_sealed": {},
  "second_factors.pending_sealed": {},
  "idempotency_keys.answer_sealed": {},
} as const satisfies Record<string, SealedPlace>;

/** Part of what is sealed: a ciphertext opens in its own column only. */
export type SealedColumn = keyof typeof SEALED_COLUMNS;
