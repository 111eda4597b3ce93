import { raZh } from "./ra-zh";
import { enums } from "./zh/enums";
import { resources } from "./zh/resources";
import { parameters } from "./zh/parameters";
import { frame } from "./zh/frame";
import { home } from "./zh/home";
import { screens } from "./zh/screens";
import { nominations } from "./zh/nominations";
import { campaigns } from "./zh/campaigns";
import { ballots } from "./zh/ballots";
import { slates } from "./zh/slates";
import { conventions } from "./zh/conventions";
import { outcomes } from "./zh/outcomes";
import { honours } from "./zh/honours";
import { arrivals } from "./zh/arrivals";
import { communication } from "./zh/communication";
import { attachments } from "./zh/attachments";
import { forms } from "./zh/forms";
import { help } from "./zh/help";
import { ruleTitles } from "./zh/ruleTitles";
import { imports, papers } from "./zh/papers";
import { comments, nominationPaper, publicityClock } from "./zh/nominationPage";
import { lists } from "./zh/lists";
import { scrutiny } from "./zh/rules";
import { secondFactor } from "./zh/secondFactor";
import { retention } from "./zh/retention";
import { reveals } from "./zh/reveals";
import { integrations } from "./zh/integrations";
import { search } from "./zh/search";
import { securitySettings } from "./zh/securitySettings";

/** The Chinese words, the original of every text on the screen. */
export const zh = {
  ra: raZh,
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

type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };

/** What a translation has to hold: every key of the Chinese original. */
export type Messages = Words<typeof zh>;

type Path<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Path<T[Key]>}`;
}[keyof T & string];

/** The keys a component may ask for, e.g. "quotas.title". */
export type MessageKey = Path<Omit<typeof zh, "ra">>;
