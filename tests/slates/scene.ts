import type { ApiClient } from "../support/api-client";

export interface ToldSlate {
  id: string;
  version: number;
  number: number;
  state: string;
  votes: number;
  confirmationsNeeded: number;
  placesOpen: number;
  conflict: string[];
  contentHash: string;
  proof: { goal: string; value: number; bound: number; status: string }[];
  waived: { rule: string; enters: string[]; leaves: string[]; votes: number }[];
  entries: { nominationId: string; name: string; votes: number; order: number; majority: boolean; byVotes: boolean; chosen: boolean; reserve: number | null; displacedBy: string[]; replacedBy: string | null }[];
  confirmations: { name: string; agrees: boolean; opinion: string | null }[];
  signatures: { seat: string; agrees: boolean; opinion: string | null; proposal: string[] }[];
}

export const TOLD_SLATE = `{ id version number state votes confirmationsNeeded placesOpen conflict contentHash proof { goal value bound status } waived { rule enters leaves votes }
  entries { nominationId name votes order majority byVotes chosen reserve displacedBy replacedBy } confirmations { name agrees opinion } signatures { seat agrees opinion proposal } }`;

const INPUTS = { composeSlate: "ComposeSlateInput", confirmSlate: "ConfirmSlateInput", signSlate: "SignSlateInput" };
export type SlateVerb = keyof typeof INPUTS;

/** The text of a verb's operation. */
export const slateOperation = (verb: SlateVerb): string => `mutation ($input: ${INPUTS[verb]}!) { it: ${verb}(input: $input) ${TOLD_SLATE} }`;

/** Runs a verb that must succeed. */
export async function slate(client: ApiClient, verb: SlateVerb, input: object): Promise<ToldSlate> {
  return (await client.ask<{ it: ToldSlate }>(slateOperation(verb), { input })).it;
}
