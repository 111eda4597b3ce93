import { permissions } from "./permissions";
import { RecommendingUnitResolver } from "./recommending-unit-resolver";
import { UnitContactResolver } from "./unit-contact-resolver";

export const units = { resolvers: [RecommendingUnitResolver, UnitContactResolver], permissions };
