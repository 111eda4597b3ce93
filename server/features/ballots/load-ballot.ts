import type { EntityManager } from "typeorm";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Ballot } from "./ballot";
import { type BallotAct, BALLOT_TRANSITIONS } from "./ballot-table";
import { BALLOT, BALLOT_ACT_WORDS, BALLOT_STATE_WORDS } from "./words";

/** Locks a round for an act, as the caller last saw it; refused with WRONG_STATE where its state does not allow it. */
export async function loadBallot(manager: EntityManager, { id, version }: ReferenceInput, act: BallotAct): Promise<Ballot> {
  const known = await lockBallot(manager, id, act);
  await loadRunningCampaign(manager, known.campaignId);
  return inStateFor(await loadForUpdate(manager, Ballot, { id, version }, BALLOT), act);
}

/** The same whatever its version: acts on a round take their turns, and each sees how the one before left it. */
export async function lockBallot(manager: EntityManager, id: string, act: BallotAct): Promise<Ballot> {
  await manager.query("select from ballots where id = $1 for update", [id]);
  return readBallot(manager, id, act);
}

/** The same without a lock and whatever its version, for acts of voters: nobody waits for them. */
export async function readBallot(manager: EntityManager, id: string, act: BallotAct): Promise<Ballot> {
  const ballot = await manager.findOneBy(Ballot, { id });
  if (!ballot) throw new DeskError("NOT_FOUND", { facts: { what: BALLOT } });
  return inStateFor(ballot, act);
}

function inStateFor(ballot: Ballot, act: BallotAct): Ballot {
  if (BALLOT_TRANSITIONS[act].from.includes(ballot.state)) return ballot;
  throw new DeskError("WRONG_STATE", { facts: { state: BALLOT_STATE_WORDS[ballot.state], act: BALLOT_ACT_WORDS[act], allowed: { zh: "", en: "" } } });
}
