import { OfficeMemberResolver } from "./office-member-resolver";
import { permissions } from "./permissions";

export const office = { resolvers: [OfficeMemberResolver], permissions };
