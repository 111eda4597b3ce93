import fc from "fast-check";

/** Receipts in their canonical form: 20 digits of Crockford's base 32. */
export const receipts = fc
  .array(fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), { minLength: 20, maxLength: 20 })
  .map((digits) => [0, 5, 10, 15].map((at) => digits.slice(at, at + 5).join("")).join("-"));
