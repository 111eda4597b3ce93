import type { ImportKind } from "../../shared/paperTypes";

/** Which kinds a role imports; the server decides, this only leaves choices out. */
const KINDS: Record<string, readonly ImportKind[]> = {
  SYSTEM_ADMINISTRATOR: ["ACCOUNTS"],
  OFFICE: ["UNITS", "QUOTAS", "CONTACTS", "FEEDBACK"],
  UNIT: ["CONTACTS", "NOMINEES"],
};

export const importableBy = (role: string | undefined): readonly ImportKind[] => KINDS[role ?? ""] ?? [];
