import { accounts } from "./accounts";
import { attachments } from "./attachments";
import { audit } from "./audit";
import { calendar } from "./calendar";
import { campaigns } from "./campaigns";
import { invariants } from "./invariants";
import { nominations } from "./nominations";
import { office } from "./office";
import { progress } from "./progress";
import { quotas } from "./quotas";
import { procedure } from "./procedure";
import { publicity } from "./publicity";
import { rules } from "./rules";
import { snapshots } from "./snapshots";
import { units } from "./units";
import { waivers } from "./waivers";
import { workplaces } from "./workplaces";

/** Every feature of the API. A new one is added here and in `database/entities.ts`. */
export const features = [accounts, campaigns, office, units, quotas, workplaces, nominations, rules, procedure, publicity, waivers, snapshots, attachments, calendar, invariants, progress, audit];
