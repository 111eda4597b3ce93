import { accounts } from "./accounts";
import { attachments } from "./attachments";
import { audit } from "./audit";
import { ballots } from "./ballots";
import { calendar } from "./calendar";
import { campaigns } from "./campaigns";
import { honours } from "./honours";
import { invariants } from "./invariants";
import { nominations } from "./nominations";
import { office } from "./office";
import { progress } from "./progress";
import { quotas } from "./quotas";
import { outcomes } from "./outcomes";
import { procedure } from "./procedure";
import { publicity } from "./publicity";
import { rules } from "./rules";
import { slates } from "./slates";
import { snapshots } from "./snapshots";
import { units } from "./units";
import { waivers } from "./waivers";
import { workplaces } from "./workplaces";

/** Every feature of the API. A new one is added here and in `database/entities.ts`. */
export const features = [accounts, campaigns, office, units, quotas, workplaces, nominations, rules, procedure, publicity, waivers, snapshots, attachments, ballots, slates, outcomes, honours, calendar, invariants, progress, audit];
