import { AnnouncementResolver } from "./announcement-resolver";
import { permissions } from "./permissions";

export const announcements = { resolvers: [AnnouncementResolver], permissions };
