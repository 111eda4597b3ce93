import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { DeskDataProvider } from "../providers/dataProvider";
import type { VerbName, Verbs } from "../providers/verbs";
import { useShowRefusal } from "./useShowRefusal";

/**
 * A verb of the domain as a mutation: `const submit = useVerb("submitNomination"); submit.mutate({ id, version })`.
 * One act changes lists, counts and quotas at once, so everything on the screen is asked again afterwards.
 */
export function useVerb<Name extends VerbName>(name: Name) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const showRefusal = useShowRefusal();
  return useMutation<Verbs[Name]["result"], Error, Verbs[Name]["input"]>({
    mutationFn: (input) => dataProvider.verb(name, input),
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" }),
    onError: showRefusal,
  });
}
