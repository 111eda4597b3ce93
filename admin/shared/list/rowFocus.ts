import { createContext } from "react";
import type { Identifier } from "react-admin";

/** Which row of the list takes the focus when Tab or a key leads into it: one row at a time. */
export const RowFocusContext = createContext<{ current: Identifier | undefined; setCurrent: (id: Identifier) => void }>({
  current: undefined,
  setCurrent: () => undefined,
});

/** The row that had the focus last, by resource: whoever comes back to the list goes on from there. */
export const lastFocused = new Map<string, Identifier>();
