import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, LEADING_GROUP, OFFICE, UNIT } = Role;

/** An office tells; its units and the leading group read and confirm. Who has read what is the office's and the auditor's. */
export const permissions: PermissionTable = {
  Query: {
    announcements: [AUDITOR, OFFICE, LEADING_GROUP, UNIT],
    announcement: [AUDITOR, OFFICE, LEADING_GROUP, UNIT],
    announcementReaders: [AUDITOR, OFFICE],
  },
  Mutation: {
    publishAnnouncement: [OFFICE],
    withdrawAnnouncement: [OFFICE],
    readAnnouncement: [LEADING_GROUP, UNIT],
    confirmAnnouncement: [LEADING_GROUP, UNIT],
    remindUnread: [OFFICE],
  },
  Announcement: { "*": SIGNED_IN },
  AnnouncementReader: { "*": SIGNED_IN },
  ...listTypes("Announcement"),
};
