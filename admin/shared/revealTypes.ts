/** What can be shown in full, and of what record. */
export type PersonalField = "ID_NUMBER" | "MOBILE" | "PHONE" | "CONTACT_MOBILE" | "MEMBER_PHONE" | "OBJECTOR_CONTACT";

/** One number of one record. */
export interface NumberOf {
  recordId: string;
  field: PersonalField;
}

export interface RevealInput extends NumberOf {
  reason: string;
}

/** One number in full. */
export interface Revealed extends NumberOf {
  value: string;
}
