import { useEffect } from "react";
import { enterShortcut, useShortcutsOn } from "./shortcuts";

/** Where keys belong to what is focused: fields that are typed into, open lists and menus. */
const OWN_KEYS =
  'input:not([type="checkbox"]):not([type="radio"]),textarea,select,[contenteditable],[role="menu"],[role="listbox"],[role="tablist"],[role="combobox"]';

/** Is this key press meant for the page, not for a field, a menu or an open dialog? */
export const isForPage = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !(event.target instanceof HTMLElement && event.target.closest(OWN_KEYS)) &&
  !document.querySelector('[role="dialog"],[role="menu"]');

/**
 * Single keys of a page: `act` is given the key in small letters and says whether it took it. What they do is listed
 * under "?"; characters do nothing while the user has single keys turned off, arrows, Enter and space go on working.
 */
export function useKeys(listed: readonly { keys: string; label: string }[], act: ((key: string, event: KeyboardEvent) => boolean) | undefined): void {
  const [on] = useShortcutsOn();
  const text = JSON.stringify(listed);
  const active = act !== undefined;
  useEffect(() => {
    if (!active) return undefined;
    const leave = (JSON.parse(text) as typeof listed).map(enterShortcut);
    return () => leave.forEach((each) => each());
  }, [text, active]);
  useEffect(() => {
    if (!act) return undefined;
    const listen = (event: KeyboardEvent) => {
      const character = event.key.length === 1 && event.key !== " ";
      if ((on || !character) && isForPage(event) && act(event.key.toLowerCase(), event)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [act, on]);
}
