import { i18nProvider } from "./i18nProvider";
import { type Sent, untilAnswered } from "./line";
import { accessToken, refreshSession } from "./session";

interface Answer extends Sent {
  response: Response;
}

/**
 * `fetch` for GraphQL and the routes: adds the access token and the language, sends again what was lost on the way, and when
 * the server no longer knows the token, refreshes the session once and asks again. Errors arrive in the body, so every answer
 * in JSON counts as 200 and keeps its `errors` for `Refusal`.
 */
export async function deskFetch(uri: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.method === "POST") headers.set("idempotency-key", newKey());
  headers.set("accept-language", i18nProvider.getLocale() === "en" ? "en" : "zh-CN");
  return (await askAsSomebody(() => send(uri, { ...init, headers, credentials: "same-origin" }), init.signal)).response;
}

/** Asks until there is an answer, and once more with a new token where the server no longer knows the one it was asked with. */
export function askAsSomebody<Answered extends Sent>(ask: () => Promise<Answered>, signal?: AbortSignal | null): Promise<Answered> {
  return untilAnswered(async () => {
    const answer = await ask();
    return answer.code === "UNAUTHENTICATED" && (await refreshSession()) ? ask() : answer;
  }, signal);
}

/** A key for one thing somebody does: sent again with it after a lost connection, it is done once. Works without https, too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function send(uri: RequestInfo | URL, init: RequestInit): Promise<Answer> {
  const headers = new Headers(init.headers);
  const token = accessToken();
  if (token) headers.set("authorization", `Bearer ${token}`);
  const response = await fetch(uri, { ...init, headers });
  if (!response.headers.get("content-type")?.includes("json")) return { status: response.status, response }; // a file has no errors in it
  const text = await response.text();
  return { status: 200, code: codeIn(text), response: new Response(text, { status: 200, headers: { "content-type": "application/json" } }) };
}

/** The code of the refusal in an answer, if it is one. */
export const codeIn = (text: string): string | undefined => (JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }).errors?.[0]?.extensions?.code;
