import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE } = Role;

/** Mail is the office's to its own units; the auditor sees what left. */
export const permissions: PermissionTable = {
  Query: { mailBatches: [AUDITOR, OFFICE], mailBatch: [AUDITOR, OFFICE], mails: [AUDITOR, OFFICE] },
  Mutation: {
    prepareReminders: [OFFICE],
    prepareNoticeMails: [OFFICE],
    changeMailText: [OFFICE],
    takeOutMails: [OFFICE],
    cancelMailBatch: [OFFICE],
    releaseMailBatch: [OFFICE],
    setReminderDays: [OFFICE],
  },
  MailBatch: { "*": SIGNED_IN },
  Mail: { "*": SIGNED_IN },
  ...listTypes("MailBatch"),
  ...listTypes("Mail"),
};
