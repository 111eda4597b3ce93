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
import { outcomes } from "./en/outcomes";
import { honours } from "./en/honours";
import { attachments } from "./en/attachments";
import { scrutiny } from "./en/rules";
import type { Messages } from "./zh";

/** The English words: every key of the Chinese original, or it does not compile. */
export const en: Messages = {
  ra: englishMessages.ra,
  enums,
  resources,
  parameters,
  ...frame,
  ...home,
  ...screens,
  ...campaigns,
  nominations,
  scrutiny,
  attachments,
  ballots,
  slates,
  outcomes,
  honours,
};
