import { DraftFindingsResolver } from "./draft-findings-resolver";
import { CampaignFindingsResolver, NominationFindingsResolver } from "./findings-resolver";
import { NominationFindingsListResolver } from "./nomination-findings-resolver";
import { permissions } from "./permissions";

export const rules = { resolvers: [NominationFindingsListResolver, NominationFindingsResolver, CampaignFindingsResolver, DraftFindingsResolver], permissions };
