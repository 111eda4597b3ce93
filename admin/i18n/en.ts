import englishMessages from "ra-language-english";
import { enums } from "./en/enums";
import { resources } from "./en/resources";
import { parameters } from "./en/parameters";
import { frame } from "./en/frame";
import { home } from "./en/home";
import { screens } from "./en/screens";
import { nominations } from "./en/nominations";
import { campaigns } from "./en/campaigns";
import { ballots } from "./en/ballots";
import { slates } from "./en/slates";
import { conventions } from "./en/conventions";
import { outcomes } from "./en/outcomes";
import { honours } from "./en/honours";
import { arrivals } from "./en/arrivals";
import { communication } from "./en/communication";
import { attachments } from "./en/attachments";
import { forms } from "./en/forms";
import { help } from "./en/help";
import { ruleTitles } from "./en/ruleTitles";
import { imports, papers } from "./en/papers";
import { comments, nominationPaper, publicityClock } from "./en/nominationPage";
import { lists } from "./en/lists";
import { scrutiny } from "./en/rules";
import { secondFactor } from "./en/secondFactor";
import { retention } from "./en/retention";
import { reveals } from "./en/reveals";
import { integrations } from "./en/integrations";
import { search } from "./en/search";
import { securitySettings } from "./en/securitySettings";
import type { Messages } from "./zh";

/** The English words: every key of the Chinese original, or it does not compile. */
export const en: Messages = {
  ra: {
    ...englishMessages.ra,
    message: {
      ...englishMessages.ra.message,
      unsaved_changes: "What you typed is not saved yet; it is kept as a draft that you can go on with when you open this form again. Leave?",
    },
  },
  enums,
  resources,
  parameters,
  ...frame,
  ...home,
  ...screens,
  ...campaigns,
  nominations,
  lists,
  scrutiny,
  arrivals,
  ...communication,
  attachments,
  comments,
  publicityClock,
  nominationPaper,
  papers,
  imports,
  ballots,
  slates,
  conventions,
  outcomes,
  honours,
  forms,
  ruleTitles,
  help,
  retention,
  reveals,
  integrations,
  search,
  secondFactor,
  securitySettings,
};
