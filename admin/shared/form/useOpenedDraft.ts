import { useEffect, useState } from "react";
import { useMay } from "../useMe";
import { type DraftKey, openDraft, type OpenedDraft } from "../../providers/formDrafts";

/** The draft there was when the form was opened: undefined while it is asked for, null where there is none. */
export function useOpenedDraft(key: DraftKey | undefined) {
  const may = useMay()("formDraft");
  const [draft, setDraft] = useState<OpenedDraft | null>();
  const name = JSON.stringify(may && key ? key : null);
  useEffect(() => {
    let current = true;
    const of = JSON.parse(name) as DraftKey | null;
    const answer = of ? openDraft(of).catch(() => null) : Promise.resolve(null);
    void answer.then((found) => current && setDraft(found));
    return () => {
      current = false;
    };
  }, [name]);
  return [draft, setDraft] as const;
}
