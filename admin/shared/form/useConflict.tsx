import { type ReactNode, useCallback, useState } from "react";
import { useResourceContext } from "react-admin";
import { type Choice, ConflictDialog } from "./ConflictDialog";
import type { Difference } from "./threeWay";

interface Asked {
  differences: readonly Difference[];
  confirm: string;
  answer: (choice: Choice | undefined) => void;
}

/** Asks the writer to choose between two changes of the same record: the question, and the dialog it is asked in. */
export function useConflict(): [(differences: readonly Difference[], confirm: string) => Promise<Choice | undefined>, ReactNode] {
  const resource = useResourceContext() ?? "";
  const [asked, setAsked] = useState<Asked>();
  const ask = useCallback(
    (differences: readonly Difference[], confirm: string) =>
      new Promise<Choice | undefined>((answer) => setAsked({ differences, confirm, answer })),
    [],
  );
  const done = (choice: Choice | undefined) => {
    asked?.answer(choice);
    setAsked(undefined);
  };
  return [ask, asked ? <ConflictDialog resource={resource} differences={asked.differences} confirm={asked.confirm} onDone={done} /> : null];
}
