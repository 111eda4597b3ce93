import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, INTEGRATION, LEADING_GROUP, OFFICE, UNIT } = Role;

/** Units and integrations see rows from the campaign's release date on; the tables' policies say so. */
export const permissions: PermissionTable = {
  Query: {
    outcomes: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    outcome: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    outcomeTotals: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    provincialPublicities: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    nationalReports: [AUDITOR, OFFICE, LEADING_GROUP],
    readFeedbackFile: [OFFICE],
  },
  Mutation: {
    openProvincialPublicity: [OFFICE],
    stopProvincialPublicity: [OFFICE],
    reportToNational: [OFFICE],
    recordFeedback: [OFFICE],
    recordConferment: [OFFICE],
    backFill: [OFFICE],
    setResultsDate: [OFFICE],
  },
  Outcome: { "*": SIGNED_IN },
  OutcomeEvent: { "*": SIGNED_IN },
  OutcomeTotal: { "*": SIGNED_IN },
  ProvincialPublicity: { "*": SIGNED_IN },
  NationalReport: { "*": SIGNED_IN },
  FeedbackFile: { "*": SIGNED_IN },
  FeedbackFileLine: { "*": SIGNED_IN },
  FeedbackFileMissing: { "*": SIGNED_IN },
  ...listTypes("Outcome"),
  ...listTypes("ProvincialPublicity"),
  ...listTypes("NationalReport"),
};
