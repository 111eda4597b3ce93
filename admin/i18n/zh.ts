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
import { outcomes } from "./zh/outcomes";
import { honours } from "./zh/honours";
import { attachments } from "./zh/attachments";
import { scrutiny } from "./zh/rules";

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
  scrutiny,
  attachments,
  ballots,
  slates,
  outcomes,
  honours,
};

type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };

/** What a translation has to hold: every key of the Chinese original. */
export type Messages = Words<typeof zh>;

type Path<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Path<T[Key]>}`;
}[keyof T & string];

/** The keys a component may ask for, e.g. "quotas.title". */
export type MessageKey = Path<Omit<typeof zh, "ra">>;
