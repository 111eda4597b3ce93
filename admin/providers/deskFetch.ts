import { i18nProvider } from "./i18nProvider";
import { accessToken, refreshSession } from "./session";

/**
 * `fetch` for GraphQL: adds the access token and the language, and when the server no longer knows the token,
 * refreshes the session once and asks again. Errors arrive in the body, so every answer in JSON counts as 200 and
 * keeps its `errors` for `Refusal`.
 */
export async function deskFetch(uri: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const answer = await send(uri, init);
  if (!(await isUnauthenticated(answer)) || !(await refreshSession())) return answer;
  return send(uri, init);
}

async function send(uri: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = accessToken();
  if (token) headers.set("authorization", `Bearer ${token}`);
  headers.set("accept-language", i18nProvider.getLocale() === "en" ? "en" : "zh-CN");
  const answer = await fetch(uri, { ...init, headers, credentials: "same-origin" });
  if (!answer.headers.get("content-type")?.includes("json")) return answer;
  return new Response(await answer.text(), { status: 200, headers: { "content-type": "application/json" } });
}

async function isUnauthenticated(answer: Response): Promise<boolean> {
  if (!answer.ok) return false;
  const { errors } = (await answer.clone().json()) as { errors?: { extensions?: { code?: string } }[] };
  return errors?.[0]?.extensions?.code === "UNAUTHENTICATED";
}
