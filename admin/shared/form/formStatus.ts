import { createContext } from "react";
import type { Kept } from "./useAutosave";

/** How the keeping of the form's draft stands, for its toolbar to say. */
export const FormStatus = createContext<Kept>({});
