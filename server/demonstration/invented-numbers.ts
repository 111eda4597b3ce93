import { Sex } from "../features/nominations/sex";
import { WorkplaceNature } from "../features/workplaces/workplace-nature";

/** Region of every invented number: within Liaoning's 21, but assigned to nobody (GB/T 2260). */
const REGION = "219999";

/** An ID number with a right check digit (GB 11643-1999) that belongs to nobody. */
export function idNumber(birthDate: string, sex: Sex, serial: number): string {
  const order = String(serial * 2 + (sex === Sex.MALE ? 1 : 0)).padStart(3, "0");
  const body = `${REGION}${birthDate.replaceAll("-", "")}${order}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return `${body}${"10X98765432"[sum % 11]}`;
}

const KINDS: Record<WorkplaceNature, string> = {
  [WorkplaceNature.STATE_ENTERPRISE]: "91",
  [WorkplaceNature.PRIVATE_ENTERPRISE]: "91",
  [WorkplaceNature.PUBLIC_INSTITUTION]: "12",
  [WorkplaceNature.GOVERNMENT]: "11",
  [WorkplaceNature.SOCIAL_ORGANIZATION]: "51",
};

/** A 统一社会信用代码 with both check characters right (GB 32100-2015, GB 11714-1997) that belongs to nobody. */
export function creditCode(nature: WorkplaceNature, serial: number): string {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const digits = String(serial).padStart(8, "0");
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const inner = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
  const body = `${KINDS[nature]}${REGION}${digits}${"0X987654321"[inner % 11]}`;
  const sum = [...body].reduce((total, char, index) => total + alphabet.indexOf(char) * (3 ** index % 31), 0);
  return `${body}${alphabet[(31 - (sum % 31)) % 31]}`;
}

/** A mobile number of the block 1990000, plainly invented. */
export function mobile(serial: number): string {
  return `1990000${String(serial).padStart(4, "0")}`;
}
