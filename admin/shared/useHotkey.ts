import { useMemo } from "react";
import { useKeys } from "./list/useKeys";

/** Runs an act on one key, unless the user is typing, a dialog is open or another key is held; "?" lists it by its label. */
export function useHotkey(key: string, act: (() => void) | undefined, label = ""): void {
  const take = useMemo(
    () =>
      act &&
      ((pressed: string) => {
        if (pressed !== key) return false;
        act();
        return true;
      }),
    [key, act],
  );
  useKeys(label ? [{ keys: key.toUpperCase(), label }] : [], take);
}
