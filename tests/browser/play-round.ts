import { randomBytes } from "node:crypto";
import type { StartedDesk } from "./started-desk";

interface Round {
  campaign: RegExp;
  award: string;
  maximumMarks?: number;
  /** Names that each leader marks, from the first leader on. */
  papers: string[][];
}

interface Paper {
  id: string;
  version: number;
  candidates: { id: string; name: string }[];
}

/** A whole round through the API, where the screens have been walked already: prepared, voted, counted, signed. */
export async function playRound(desk: StartedDesk, { campaign, award, maximumMarks, papers }: Round): Promise<void> {
  const office = await signIn(desk, "office-industry");
  const comms = await signIn(desk, "office-comms");
  const { campaigns } = await office<{ campaigns: { nodes: { id: string; name: string; awards: { id: string; name: string }[] }[] } }>("{ campaigns { nodes { id name awards { id name } } } }");
  const at = campaigns.nodes.find(({ name }) => campaign.test(name));
  const { electorate } = await office<{ electorate: { id: string; part: string; name: string }[] }>("query ($id: ID!) { electorate(campaignId: $id) { id part name } }", { id: at?.id });
  const scrutineerIds = electorate.filter(({ part, name }) => part === "SCRUTINEER" && ["王敏之", "李若川"].includes(name)).map(({ id }) => id);
  const does = async (ask: Ask, verb: string, type: string, input: object): Promise<Paper> =>
    (await ask<{ it: Paper }>(`mutation ($input: ${type}!) { it: ${verb}(input: $input) { id version candidates { id name } } }`, { input })).it;

  const period = { opensAt: "2024-08-21T00:00:00+08:00", closesAt: "2025-08-21T00:00:00+08:00" };
  const prepared = await does(office, "prepareBallot", "PrepareBallotInput", { campaignId: at?.id, awardId: at?.awards.find(({ name }) => name === award)?.id, method: "ELECTRONIC", candidateOrder: "STROKES", ...period, maximumMarks, scrutineerIds });
  const open = await does(office, "openBallot", "ReferenceInput", { id: prepared.id, version: prepared.version });
  for (const [i, names] of papers.entries()) {
    const leader = await signIn(desk, `leader-${i + 1}`);
    const marks = open.candidates.filter(({ name }) => names.includes(name)).map(({ id }) => id);
    await does(leader, "castVote", "CastVoteInput", { ballotId: open.id, choice: "MARKED", marks, receipt: aReceipt() });
  }
  const closed = await does(office, "closeBallot", "CloseBallotInput", { id: open.id, version: open.version });
  const counted = await does(office, "countBallot", "ReferenceInput", { id: open.id, version: closed.version });
  for (const signer of [office, comms]) await does(signer, "signCount", "ReferenceInput", { id: open.id, version: counted.version });
}

type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

async function signIn(desk: StartedDesk, username: string): Promise<Ask> {
  const ask = async <Data>(query: string, variables: object = {}, token = ""): Promise<Data> => {
    const response = await fetch(`${desk.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown[] };
    if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  };
  const { login } = await ask<{ login: { accessToken: string } }>("mutation ($input: LoginInput!) { login(input: $input) { accessToken } }", { input: { username, password: desk.passwordOf(username) } });
  return (query, variables) => ask(query, variables, login.accessToken);
}

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const aReceipt = (): string => [...randomBytes(20)].map((byte) => DIGITS[byte & 31]).join("").replace(/.{5}(?=.)/g, "$&-");
