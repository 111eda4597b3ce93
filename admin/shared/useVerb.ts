import { useMutation } from "@tanstack/react-query";
import { refusalOf } from "../providers/refusal";
import type { VerbName, Verbs } from "../providers/verbs";
import { useShowChanged } from "./form/useShowChanged";
import { useAskAgain } from "./useAskAgain";
import { useDesk } from "./useDesk";
import { useShowRefusal } from "./useShowRefusal";

/**
 * A verb of the domain as a mutation: `const submit = useVerb("submitNomination"); submit.mutate({ id, version })`.
 * One act changes lists, counts and quotas at once, so everything on the screen is asked again afterwards. Where others
 * were quicker the page is brought up to date and says what they changed, so that the act can be done again at once.
 */
export function useVerb<Name extends VerbName>(name: Name) {
  const desk = useDesk();
  const askAgain = useAskAgain();
  const showRefusal = useShowRefusal();
  const showChanged = useShowChanged();
  return useMutation<Verbs[Name]["result"], Error, Verbs[Name]["input"]>({
    mutationFn: (input) => desk.verb(name, input),
    onSuccess: askAgain,
    onError: (error, input) =>
      refusalOf(error)?.code === "CONFLICT" && "id" in input ? showChanged(input.id) : showRefusal(error),
  });
}
