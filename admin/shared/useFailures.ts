import { notifyManager, type Query, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { refusalOf } from "../providers/refusal";

/** These have pages of their own: signing in, and the page that says there is no such record. */
const elsewhere = ["UNAUTHENTICATED", "NOT_FOUND"];

const isFailing = (query: Query): boolean =>
  query.isActive() &&
  query.state.status === "error" &&
  !elsewhere.includes(refusalOf(query.state.error)?.code ?? "");

/** What the screen asked for and did not get, each reason once. */
export function useFailures(): unknown[] {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  );
  const failing = () => cache.getAll().filter(isFailing);
  useSyncExternalStore(subscribe, () =>
    failing()
      .map(({ queryHash, state }) => queryHash + state.errorUpdateCount)
      .join(),
  );
  return [...new Map(failing().map(({ state: { error } }) => [error?.message, error])).values()];
}
