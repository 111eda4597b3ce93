import { hash } from "@node-rs/argon2";
import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import type { App } from "../../server/app";
import { type ApiClient, type ApiResult, clientOf } from "../support/api-client";
import type { TestDesk } from "../support/desk";

export const PASSWORD = "Right-Horse-7";

/** An account that signs in with `PASSWORD`. */
export async function anAccountWithPassword(desk: TestDesk, role = Role.AUDITOR): Promise<Account> {
  const account = await desk.builders.anAccount(role);
  await desk.owner.query("insert into credentials (account_id, password_hash, must_change) values ($1, $2, false)", [account.id, await cheapHash]);
  return account;
}

/** argon2id like the server's, with the least work, so that tests do not wait for it; verifying reads the parameters. */
const cheapHash = hash(PASSWORD, { memoryCost: 1_024, timeCost: 2, parallelism: 1 });

interface Answer<Data> extends ApiResult<Data> {
  /** The `Set-Cookie` header, if there is one. */
  setCookie: string | undefined;
}

interface Opened {
  accessToken: string;
  expiresAt: string;
  account: { id: string; username: string };
}

const SESSION = "{ accessToken expiresAt account { id username } }";

/** One tab of a browser: keeps the refresh cookie as a browser would, sends it with each request. */
export class Tab {
  constructor(
    readonly app: App,
    public cookie?: string,
  ) {}

  async login(username: string, password: string): Promise<Answer<{ login: Opened }>> {
    return this.send(`mutation ($input: LoginInput!) { login(input: $input) ${SESSION} }`, { input: { username, password } });
  }

  async refresh(): Promise<Answer<{ refreshSession: Opened }>> {
    return this.send(`mutation { refreshSession ${SESSION} }`);
  }

  /** A client that is signed in with an access token. */
  client(accessToken: string | undefined): ApiClient {
    return clientOf(this.app, accessToken);
  }

  async send<Data>(query: string, variables: object = {}, accessToken?: string): Promise<Answer<Data>> {
    const headers = { ...(this.cookie && { cookie: `desk_refresh=${this.cookie}` }), ...(accessToken && { authorization: `Bearer ${accessToken}` }) };
    const response = await this.app.fastify.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
    const [kept] = response.cookies;
    if (kept) this.cookie = kept.value || undefined;
    return { ...response.json<ApiResult<Data>>(), setCookie: [response.headers["set-cookie"]].flat().find(Boolean) };
  }
}

/** Whether an access token opens the API. */
export async function opens(tab: Tab, accessToken: string | undefined): Promise<boolean> {
  const { errors } = await tab.client(accessToken).send("{ me { account { id } } }");
  return errors === undefined;
}
