import { AttachmentResolver } from "./attachment-resolver";
import { permissions } from "./permissions";

export const attachments = { resolvers: [AttachmentResolver], permissions };
