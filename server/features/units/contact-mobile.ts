import type { Act } from "../../verb";
import { mask } from "../../vault";
import type { UnitContact } from "./unit-contact";

/** The columns of a contact's own mobile, sealed and masked; left out, it stays as it is. */
export function mobileColumns({ vault }: Pick<Act, "vault">, mobile: string | null | undefined): Partial<Pick<UnitContact, "mobileSealed" | "mobileMasked">> {
  return mobile ? { mobileSealed: vault.seal(mobile, "unit_contacts.mobile_sealed"), mobileMasked: mask(mobile, 3, 4) } : {};
}

/** A contact's mobile in full, for whoever works with the contact. */
export function wholeMobile({ vault }: Pick<Act, "vault">, { mobileSealed }: UnitContact): string {
  return vault.open(mobileSealed, "unit_contacts.mobile_sealed");
}
