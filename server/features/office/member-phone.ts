import type { Act } from "../../verb";
import { mask } from "../../vault";
import type { OfficeMember } from "./office-member";

/** The columns of a member's telephone, sealed and masked; left out, it stays as it is, null clears it. */
export function phoneColumns({ vault }: Pick<Act, "vault">, phone: string | null | undefined): Partial<Pick<OfficeMember, "phoneSealed" | "phoneMasked">> {
  if (phone === undefined) return {};
  return phone === null ? { phoneSealed: null, phoneMasked: null } : { phoneSealed: vault.seal(phone, "office_members.phone_sealed"), phoneMasked: mask(phone, 3, 4) };
}
