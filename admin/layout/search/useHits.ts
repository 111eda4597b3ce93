import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SearchHit } from "../../shared/searchTypes";
import { useDesk } from "../../shared/useDesk";
import { useRecent } from "./useRecent";

/** How many hits are listed; the closest come first. */
export const MOST_HITS = 20;
const PAUSE = 150;
const LONGEST = 60;

export interface Hits {
  hits: SearchHit[];
  /** Whether these are what was opened lately, because nothing is typed. */
  recent: boolean;
  /** Whether the answer to what is typed is still on its way. */
  waiting: boolean;
}

/** What is found for what is typed, once the typing pauses; with nothing typed, what was opened lately, named anew by the server. */
export function useHits(typed: string, open: boolean): Hits {
  const { ask } = useDesk();
  const [records] = useRecent();
  const text = typed.trim().slice(0, LONGEST);
  const settled = useSettled(text);
  const found = useQuery({
    queryKey: ["search", settled],
    queryFn: () => ask("search", { text: settled, first: MOST_HITS }),
    enabled: open && settled !== "",
  });
  const named = useQuery({ queryKey: ["namedRecords", records], queryFn: () => ask("namedRecords", { records }), enabled: open && text === "" && records.length > 0 });
  if (text === "") return { hits: named.data ?? [], recent: true, waiting: named.isFetching };
  return { hits: inGroups(found.data ?? []), recent: false, waiting: text !== settled || found.isFetching };
}

/** Hits of one kind together, the kind of the best hit first. */
function inGroups(hits: SearchHit[]): SearchHit[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
