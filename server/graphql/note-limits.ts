import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "./context";

/** What meets whoever tries to get more than the edge gives (OWASP ASVS 5, 16.3.3); it is in the trail like any other denial. */
export const EDGE_REFUSALS: readonly unknown[] = ["LIMIT_EXCEEDED", "OPERATION_NOT_TRUSTED", "TOO_MANY_REQUESTS"];
/** One name for all of them, by which the auditor finds them; the code says which it was. */
export const OVERREACH = "overreach";

/** Notes operations beyond a limit, which no resolver sees. Runs after the error has its code. */
export const noteLimits: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ response, contextValue: { desk, caller, address } }) => {
        const errors = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
        const code = errors.map(({ extensions }) => extensions?.code).find((one) => EDGE_REFUSALS.includes(one));
        if (code) await desk.trail.denied({ caller, address, action: OVERREACH, code: String(code) });
      },
    }),
};
