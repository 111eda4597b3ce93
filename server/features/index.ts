import { accounts } from "./accounts";
import { announcements } from "./announcements";
import { arrivals } from "./arrivals";
import { attachments } from "./attachments";
import { audit } from "./audit";
import { ballots } from "./ballots";
import { calendar } from "./calendar";
import { campaigns } from "./campaigns";
import { comments } from "./comments";
import { dictionaries } from "./dictionaries";
import { formDrafts } from "./form-drafts";
import { honours } from "./honours";
import { imports } from "./imports";
import { integrations } from "./integrations";
import { invariants } from "./invariants";
import { mails } from "./mails";
import { nominations } from "./nominations";
import { notices } from "./notices";
import { office } from "./office";
import { progress } from "./progress";
import { quotas } from "./quotas";
import { outcomes } from "./outcomes";
import { papers } from "./papers";
import { preferences } from "./preferences";
import { procedure } from "./procedure";
import { publicity } from "./publicity";
import { retention } from "./retention";
import { reveals } from "./reveals";
import { rules } from "./rules";
import { search } from "./search";
import { secondFactor } from "./second-factor";
import { securitySettings } from "./security-settings";
import { sessions } from "./sessions";
import { slates } from "./slates";
import { snapshots } from "./snapshots";
import { units } from "./units";
import { waivers } from "./waivers";
import { workplaces } from "./workplaces";

/** Every feature of the API. A new one is added here and in `database/entities.ts`. */
export const features = [
  ...[accounts, securitySettings, secondFactor, integrations, sessions, preferences, campaigns, retention, office, units, quotas, workplaces],
  ...[nominations, rules, procedure, publicity, waivers, snapshots, attachments, comments, arrivals, reveals],
  ...[ballots, slates, outcomes, honours],
  ...[calendar, dictionaries, invariants, progress, search, papers, imports, formDrafts, notices, announcements, mails, audit],
];
