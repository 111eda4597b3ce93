import { MailBatchResolver } from "./mail-batch-resolver";
import { permissions } from "./permissions";
import { MailResolver } from "./mail-resolver";

export const mails = { resolvers: [MailBatchResolver, MailResolver], permissions };
