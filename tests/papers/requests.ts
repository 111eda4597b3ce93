import type { Account } from "../../server/features/accounts/account";
import type { TestDesk } from "../support/desk";

/** A paper as the tests ask for it. */
export interface ToldPaper {
  id: string;
  kind: string;
  state: string;
  problem: string | null;
  name: string | null;
  mediaType: string | null;
  size: number | null;
  sha256: string | null;
  number: number | null;
  done: number;
  total: number | null;
  version: number;
}

export const PAPER_FIELDS = "id kind state problem name mediaType size sha256 number done total version";
const REQUEST = `mutation ($input: RequestPaperInput!) { requestPaper(input: $input) { ${PAPER_FIELDS} } }`;
const READ = `query ($id: ID!) { paper(id: $id) { ${PAPER_FIELDS} } }`;

/** Asks for a paper and has it made; the paper as it then stands. */
export async function made(desk: TestDesk, account: Account, input: object): Promise<ToldPaper> {
  const client = await desk.as(account);
  const { requestPaper } = await client.ask<{ requestPaper: ToldPaper }>(REQUEST, { input });
  await desk.app.desk.jobs.drain();
  return (await client.ask<{ paper: ToldPaper }>(READ, { id: requestPaper.id })).paper;
}

/** Asks for a paper and leaves it waiting. */
export const asked = async (desk: TestDesk, account: Account, input: object): Promise<ToldPaper> =>
  (await (await desk.as(account)).ask<{ requestPaper: ToldPaper }>(REQUEST, { input })).requestPaper;

/** The refusal of a request. */
export const refusedPaper = async (desk: TestDesk, account: Account, input: object) => (await desk.as(account)).refused(REQUEST, { input });

/** Reads the file of a paper as an account. */
export async function fetched(desk: TestDesk, account: Account | null, id: string): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  const headers: Record<string, string> = account ? { authorization: `Bearer ${await desk.builders.signIn(account)}` } : {};
  const { statusCode, headers: told, rawPayload } = await desk.app.fastify.inject({ method: "GET", url: `/papers/${id}`, headers });
  return { status: statusCode, headers: { ...told }, body: rawPayload };
}
