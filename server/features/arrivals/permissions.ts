import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, UNIT } = Role;

/** Receiving papers is the office's work with its units; the leading group decides on nominations, not on copies. */
export const permissions: PermissionTable = {
  Query: {
    paperArrivals: [AUDITOR, OFFICE, UNIT],
    paperChecklist: [AUDITOR, OFFICE, UNIT],
  },
  Mutation: { recordArrivals: [OFFICE], removeArrival: [OFFICE] },
  PaperArrival: { "*": SIGNED_IN },
  UnitPapers: { "*": SIGNED_IN },
  PaperLine: { "*": SIGNED_IN },
  ...listTypes("PaperArrival"),
};
