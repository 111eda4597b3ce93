import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNotify } from "react-admin";
import { savePaper } from "../providers/paperFiles";
import type { Paper, PaperRequest } from "./paperTypes";
import { useDesk } from "./useDesk";
import { useShowRefusal } from "./useShowRefusal";
import { useT } from "./useT";

/** How often a paper is asked for that is being made, in milliseconds. */
const LOOKS_EVERY = 500;

/**
 * Asks for a paper, waits until it is made and saves it. Whoever leaves the page finds it among their papers: the wait
 * ends here, the making does not.
 */
export function usePaper() {
  const t = useT();
  const notify = useNotify();
  const showRefusal = useShowRefusal();
  const queryClient = useQueryClient();
  const desk = useDesk();
  const [paper, setPaper] = useState<Paper>();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const { mutate: request, isPending: busy } = useMutation({
    mutationFn: async (input: PaperRequest) => {
      let made = await desk.verb("requestPaper", input);
      await queryClient.invalidateQueries({ queryKey: ["papers"] });
      while (made.state === "WAITING" && here.current) {
        setPaper(made);
        await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY));
        made = (await desk.ask("paper", { id: made.id })) ?? made;
      }
      if (made.state === "READY" && here.current) await savePaper(made);
      return made;
    },
    onSuccess: async ({ state, problem, name }) => {
      await queryClient.invalidateQueries({ queryKey: ["papers"] });
      if (state === "FAILED") notify(problem ?? "", { type: "error", autoHideDuration: 20_000 });
      if (state === "READY") notify(t("papers.saved", { name: name ?? "" }));
    },
    onError: showRefusal,
    onSettled: () => setPaper(undefined),
  });
  return { request, busy, paper };
}
