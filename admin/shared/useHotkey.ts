import { useEffect } from "react";

/** Runs an act on one key, unless the user is typing, a dialog is open or another key is held. */
export function useHotkey(key: string, act: (() => void) | undefined): void {
  useEffect(() => {
    if (!act) return undefined;
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest("input,textarea,select,[contenteditable]");
      const dialog = document.querySelector('[role="dialog"]');
      if (
        event.key.toLowerCase() !== key ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        typing ||
        dialog
      )
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key, act]);
}
