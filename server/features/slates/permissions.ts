import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, LEADING_GROUP, OFFICE } = Role;

export const permissions: PermissionTable = {
  Query: { slates: [AUDITOR, OFFICE, LEADING_GROUP], slate: [AUDITOR, OFFICE, LEADING_GROUP] },
  Mutation: { composeSlate: [OFFICE], confirmSlate: [LEADING_GROUP], signSlate: [OFFICE] },
  ...Object.fromEntries(["Slate", "SlateEntry", "SlateConfirmation", "SlateSignature", "SlateStage", "SlateWaived"].map((type) => [type, { "*": SIGNED_IN }])),
  ...listTypes("Slate"),
};
