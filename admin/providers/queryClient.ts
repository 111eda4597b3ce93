import { QueryClient } from "@tanstack/react-query";
import { refusalOf } from "./refusal";

/** Only network failures are tried again: what the server refuses once it refuses twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => refusalOf(error) === undefined && failures < 2,
    },
  },
});
