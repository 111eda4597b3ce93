import { QueryClient } from "@tanstack/react-query";

/** What is lost on the way is sent again by `untilAnswered`, which says so, offline as well; what the server refuses once it refuses twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: "always", refetchOnReconnect: true },
    mutations: { networkMode: "always" },
  },
});
