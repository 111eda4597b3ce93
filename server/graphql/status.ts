import type { ApolloServerPlugin } from "@apollo/server";

/** Requests that GraphQL itself understood and refused, before any resolver ran. */
const UNDERSTOOD = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "LIMIT_EXCEEDED"];

/**
 * GraphQL over HTTP: whoever takes `application/json` is told of such a refusal with 200, as a proxy's own 400 could be in
 * JSON, too; whoever takes `application/graphql-response+json` gets Apollo's 400. Runs after the error has its code.
 */
export const statusByMediaType: ApolloServerPlugin = {
  requestDidStart: ({ request }) =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        const [error] = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
        const plain = !request.http?.headers.get("accept")?.includes("application/graphql-response+json");
        if (plain && response.http.status === 400 && UNDERSTOOD.includes(String(error?.extensions?.code))) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};
