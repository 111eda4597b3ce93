import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { DeskDataProvider } from "../providers/dataProvider";
import type { QuestionName, Questions } from "../providers/verbs";
import { useMay } from "./useMe";

/** Asks one of the API's questions once its variables are known, and only if the caller may. */
export function useAsk<Name extends QuestionName>(
  name: Name,
  variables: Questions[Name]["variables"] | undefined,
) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const may = useMay();
  return useQuery<Questions[Name]["result"]>({
    queryKey: ["ask", name, variables],
    queryFn: () => dataProvider.ask(name, variables as Questions[Name]["variables"]),
    enabled: variables !== undefined && may(name),
  });
}
