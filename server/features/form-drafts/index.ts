import { FormDraftResolver } from "./form-draft-resolver";
import { permissions } from "./permissions";

export const formDrafts = { resolvers: [FormDraftResolver], permissions };
