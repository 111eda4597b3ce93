import { NoticeResolver } from "./notice-resolver";
import { permissions } from "./permissions";

export const notices = { resolvers: [NoticeResolver], permissions };
