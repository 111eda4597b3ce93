import type { Nomination } from "../../server/features/nominations/nomination";
import type { ApiClient, ApiError, ApiResult } from "../support/api-client";
import type { TestDesk } from "../support/desk";
import { aReceipt, type BallotVerb, type ToldBallot, vote, voteOperation, type VoteScene } from "./scene";

/** Makes room for another round of the scene's award: what stands is declared void. */
export async function voidWhatStands({ owner }: TestDesk, { office, award }: VoteScene): Promise<void> {
  const { rows } = await owner.query<{ id: string; version: number }>("select id, version from ballots where award_id = $1 and state in ('PREPARED', 'OPEN', 'CLOSED', 'COUNTED')", [award.id]);
  for (const { id, version } of rows) await vote(office, "voidBallot", { id, version, reason: "测试需要" });
}

/** Sends a verb and gives whatever comes back. */
export const send = (client: ApiClient, verb: BallotVerb, input: object): Promise<ApiResult<{ it: ToldBallot }>> => client.send<{ it: ToldBallot }>(voteOperation(verb), { input });

/** Sends a verb that must be refused. */
export const refused = (client: ApiClient, verb: BallotVerb, input: object): Promise<ApiError> => client.refused(voteOperation(verb), { input });

/** The code each answer has. */
export const codes = (answers: ApiResult<unknown>[]): string[] => answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK");

/** What a voter sends. */
export const paper = (ballot: ToldBallot, marks: string[] = [], choice = marks.length > 0 ? "MARKED" : "ABSTAINED") => ({ ballotId: ballot.id, choice, marks, receipt: aReceipt() });

/** The candidate of a scene by number, from 0. */
export const candidate = ({ candidates }: VoteScene, i: number): Nomination => candidates[i] ?? missing();
/** The client of a voter by number, from 0. */
export const leader = ({ leaders }: VoteScene, i: number): ApiClient => leaders[i] ?? missing();

/** The voter's line on a round. */
export function voterId({ voters }: ToldBallot, scene: VoteScene, i: number): string {
  return voters.find(({ accountId }) => accountId === scene.voters[i]?.id)?.id ?? missing();
}

/** What does not come while somebody else holds it up. */
export const pause = (milliseconds: number): Promise<string> => new Promise((resolve) => setTimeout(() => resolve("still waiting"), milliseconds));

export function missing(): never {
  throw new Error("The scene has fewer of them");
}
