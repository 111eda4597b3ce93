import type { ApolloServerPlugin } from "@apollo/server";
import type { Text } from "../errors/registry";
import { speak } from "./format-error";

/** Chinese, unless the caller prefers English. */
export function languageOf(acceptLanguage: string | undefined): keyof Text {
  return acceptLanguage?.trim().toLowerCase().startsWith("en") ? "en" : "zh";
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
