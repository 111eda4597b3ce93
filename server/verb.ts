import type { EntityManager } from "typeorm";
import type { Actor } from "./features/accounts/actor";
import type { Clock } from "./features/clock/clock";
import type { Vault } from "./vault";

/** What a verb of the domain is given: one transaction in the actor's name, the domain's clock, the vault. */
export interface Act {
  manager: EntityManager;
  actor: Actor;
  clock: Clock;
  vault: Vault;
}

/** One verb, one file, one function: does one thing in one transaction and says which object it was done to. */
export type Verb<Input, Subject> = (act: Act, input: Input) => Promise<Subject>;
