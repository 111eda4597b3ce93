import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Text } from "../errors/registry";
import { speak } from "./format-error";

/** Chinese, unless the caller prefers English. */
export function languageOf(acceptLanguage: string | undefined): keyof Text {
  return acceptLanguage?.trim().toLowerCase().startsWith("en") ? "en" : "zh";
}

/**
 * The body of a request refused before Apollo looked at any operation (another site's GET, no query, a broken JSON
 * text): no plugin sees it on its way out, so the route sends it through here.
 */
export function speakBody(body: string, language: keyof Text): string {
  if (!body.includes('"bilingual"')) return body;
  const { errors } = JSON.parse(body) as { errors: GraphQLFormattedError[] };
  return JSON.stringify({ errors: errors.map((error) => speak(error, language)) });
}

/** Sends errors in the caller's language (`Accept-Language`). */
export const speakersLanguage: ApolloServerPlugin = {
  requestDidStart: ({ request }) =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        const language = languageOf(request.http?.headers.get("accept-language"));
        if (response.body.kind === "single" && response.body.singleResult.errors) {
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) => speak(error, language));
        }
        return Promise.resolve();
      },
    }),
};
