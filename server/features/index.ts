import { accounts } from "./accounts";
import { audit } from "./audit";
import { campaigns } from "./campaigns";
import { nominations } from "./nominations";
import { office } from "./office";
import { progress } from "./progress";
import { quotas } from "./quotas";
import { units } from "./units";
import { workplaces } from "./workplaces";

/** Every feature of the API. A new one is added here and in `database/entities.ts`. */
export const features = [accounts, campaigns, office, units, quotas, workplaces, nominations, progress, audit];
