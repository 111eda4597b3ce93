import { useStore } from "react-admin";

/** A key that does something on this page, and what it does. */
export interface Shortcut {
  keys: string;
  label: string;
}

const known = new Map<symbol, Shortcut>();

/** Enters a key into the list that "?" shows; gives what takes it out again. */
export function enterShortcut(shortcut: Shortcut): () => void {
  const entry = Symbol(shortcut.keys);
  known.set(entry, shortcut);
  return () => void known.delete(entry);
}

/** The keys of the page as it stands, each once. */
export const shortcutsNow = (): Shortcut[] => [...new Map([...known.values()].map((one) => [one.keys + one.label, one])).values()];

/** Do single keys do something? Speech input and a slipped hand press keys, too: they can be turned off (WCAG 2.1.4). */
export const useShortcutsOn = () => useStore<boolean>("shortcuts", true);
