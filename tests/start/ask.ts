interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Sends an operation to a started server over HTTP, as any client does. */
export async function ask<Data>(url: string, query: string, variables: Record<string, unknown> = {}, token?: string, more: Record<string, string> = {}): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }), ...more },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

/** Signs in and gives the access token, or the code of the refusal. */
export async function signIn(url: string, username: string, password = ""): Promise<string> {
  const query = "mutation ($username: String!, $password: String!) { login(input: { username: $username, password: $password }) { accessToken } }";
  const { data, errors } = await ask<{ login: { accessToken: string } }>(url, query, { username, password });
  return data?.login.accessToken ?? errors?.[0]?.extensions.code ?? "";
}
