import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { deskFetch } from "./deskFetch";
import { operation } from "./operations";
import { refuse } from "./refusal";

/**
 * Apollo only carries requests here: react-admin's own cache (react-query) keeps the answers and asks each question once. Were
 * Apollo to join equal questions as well, what is asked anew after an act would share the fate of the one asked before it:
 * its answer, older than the act, or its being broken off.
 */
export const client = new ApolloClient<unknown>({
  link: new HttpLink({ uri: "/graphql", fetch: deskFetch }),
  cache: new InMemoryCache({ addTypename: false }),
  queryDeduplication: false,
});

/** How every request is sent: past Apollo's cache, with the server's errors left in the answer. */
export const requestOptions = { fetchPolicy: "no-cache", errorPolicy: "all" } as const;

/** Sends one operation by its name and returns the value of its root field; throws a `Refusal`. */
export async function send<Result>(name: string, variables: Record<string, unknown> = {}): Promise<Result> {
  const document = operation(name);
  const [definition] = document.definitions;
  const mutation = definition && "operation" in definition && definition.operation === "mutation";
  const { data, errors } = mutation
    ? await client.mutate({ mutation: document, variables, ...requestOptions })
    : await client.query({ query: document, variables, ...requestOptions });
  refuse(errors);
  return (data as Record<string, Result>)[name] as Result;
}
