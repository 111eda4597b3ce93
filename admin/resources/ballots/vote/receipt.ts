/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 20;
const form = /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/;

const grouped = (plain: string): string => plain.replace(/.{5}(?=.)/g, "$&-");

/** A new receipt, 5 random bits a digit: known to this device alone until it goes with the vote. */
export const drawReceipt = (): string =>
  grouped(Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => digits[byte & 31]).join(""));

/** A receipt as somebody types it: small letters, other dashes or none, O for 0, I or L for 1. Null for what is none. */
export function readReceipt(text: string): string | null {
  const given = text.normalize("NFKC").replace(/[\s\p{Pd}\u2212]/gu, "");
  const receipt = grouped(given.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1"));
  return form.test(receipt) ? receipt : null;
}

/*
 * From just before a vote is sent until its voter has noted it, a receipt waits in this tab's own storage: a page that
 * is loaded again after an answer got lost still has it. It is kept by account, and gone with the tab.
 */

/** Where the receipt of one voter in one round waits. */
export interface ReceiptPlace {
  accountId: string;
  ballotId: string;
}

const key = ({ accountId, ballotId }: ReceiptPlace): string => `desk.receipt.${accountId}.${ballotId}`;

export const keepReceipt = (place: ReceiptPlace, receipt: string): void => sessionStorage.setItem(key(place), receipt);

export const keptReceipt = (place: ReceiptPlace): string | null => sessionStorage.getItem(key(place));

export const forgetReceipt = (place: ReceiptPlace): void => sessionStorage.removeItem(key(place));
