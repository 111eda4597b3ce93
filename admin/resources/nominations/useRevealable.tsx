import type { ReactNode } from "react";
import { RevealableNumber } from "../../shared/RevealableNumber";
import type { PersonalField } from "../../shared/revealTypes";
import type { Nomination } from "../../shared/schema";
import { useMayReveal } from "../../shared/useMayReveal";

type Fact = readonly [string, ReactNode];

/** Gives the numbers among facts a way to see them in full, for those who work with the nominee: their own unit and its office. */
export function useRevealable(nomination: Nomination, facts: readonly Fact[], numbers: Record<string, PersonalField>): readonly Fact[] {
  if (!useMayReveal()(nomination)) return facts;
  return facts.map(([label, value]) => {
    const field = typeof value === "string" ? numbers[value] : undefined;
    return [label, field && typeof value === "string" ? <RevealableNumber key={field} recordId={nomination.id} field={field} label={label} masked={value} /> : value];
  });
}
