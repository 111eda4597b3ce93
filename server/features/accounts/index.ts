import { AccountResolver, ApiKeyResolver } from "./account-resolver";
import { ApprovalResolver } from "./approval-resolver";
import { MeResolver } from "./me-resolver";
import { permissions } from "./permissions";
import { SessionResolver } from "./session-resolver";

export const accounts = { resolvers: [SessionResolver, MeResolver, AccountResolver, ApiKeyResolver, ApprovalResolver], permissions };
