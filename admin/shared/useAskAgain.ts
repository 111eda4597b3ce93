import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** Asks anew for everything on the screen, after an act that changes lists, counts and quotas at once; who one is stays. */
export function useAskAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" }), [queryClient]);
}
