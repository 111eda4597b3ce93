import { generateSync } from "otplib";
import type { Account } from "../../server/features/accounts/account";
import { STEP_SECONDS } from "../../server/features/second-factor/totp";
import { PASSWORD, Tab } from "../accounts/browser-session";
import type { ApiClient } from "../support/api-client";
import type { TestDesk } from "../support/desk";

/** The code an authenticator shows now, or so many steps from now. */
export const codeOf = (secret: string, steps = 0): string => generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + steps * STEP_SECONDS });

const BEGIN = "mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret uri qr } }";
const CONFIRM = "mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { codes } }";

interface Factor {
  secret: string;
  recovery: string[];
}

/** Sets a second factor up, as its owner would, some minutes ago: the code of now is still good. */
export async function setUp(desk: TestDesk, client: ApiClient): Promise<Factor> {
  const { beginSecondFactor } = await client.ask<{ beginSecondFactor: { secret: string } }>(BEGIN, { input: { password: PASSWORD } });
  const { confirmSecondFactor } = await client.ask<{ confirmSecondFactor: { codes: string[] } }>(CONFIRM, { input: { totp: codeOf(beginSecondFactor.secret) } });
  await desk.owner.query("update second_factors set last_step = last_step - 10");
  return { secret: beginSecondFactor.secret, recovery: confirmSecondFactor.codes };
}

const LOGIN = "mutation ($input: LoginInput!) { login(input: $input) { accessToken needs } }";

/** Signs in with name, password and perhaps a code. The error's code, or `null` and what the session needs. */
export async function attempt(desk: TestDesk, { username }: Account, totp?: string, password = PASSWORD): Promise<{ refused: string | null; needs?: string | null; client: ApiClient; field?: unknown }> {
  const tab = new Tab(desk.app);
  const { data, errors } = await tab.send<{ login: { accessToken: string; needs: string | null } }>(LOGIN, { input: { username, password, totp } });
  return { refused: errors?.[0]?.extensions.code ?? null, field: errors?.[0]?.extensions.field, needs: data?.login?.needs, client: tab.client(data?.login?.accessToken) };
}
