import { transact } from "../../database/transaction";
import type { RequestContext } from "../../graphql/context";
import type { Verb } from "../../verb";
import { actorOf } from "../accounts/actor";

/** Runs a verb in the caller's name without performing it: typing is no act, so the trail neither fills with it nor tells of it. */
export function whileTyping<Input, Result>({ desk, entry }: RequestContext, verb: Verb<Input, Result>, input: Input): Promise<Result> {
  return transact(desk.dataSource, entry, async (manager) => verb({ manager, actor: await actorOf(manager), clock: desk.clock, vault: desk.vault }, input));
}
