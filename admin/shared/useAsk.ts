import { useQuery } from "@tanstack/react-query";
import type { QuestionName, Questions } from "../providers/verbs";
import { useDesk } from "./useDesk";
import { useMay } from "./useMe";

/** Asks one of the API's questions once its variables are known, and only if the caller may; `every` so many milliseconds anew. */
export function useAsk<Name extends QuestionName>(
  name: Name,
  variables: Questions[Name]["variables"] | undefined,
  { every = false }: { every?: number | false } = {},
) {
  const desk = useDesk();
  const may = useMay();
  return useQuery<Questions[Name]["result"]>({
    queryKey: ["ask", name, variables],
    queryFn: () => desk.ask(name, variables as Questions[Name]["variables"]),
    enabled: variables !== undefined && may(name),
    refetchInterval: every,
  });
}
