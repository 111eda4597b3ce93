import { createContext } from "react";
import type { Finding } from "../../../shared/schema";

/** What is said to a form's fields: by the rules, and by the reviewer who sent the nomination back. */
export interface FieldNotes {
  findings: readonly Finding[];
  mendFields: readonly string[];
}

export const FieldNotesContext = createContext<FieldNotes>({ findings: [], mendFields: [] });
