import { useMutation } from "@tanstack/react-query";
import type { RuleEffect } from "../../shared/campaignTypes";
import type { Questions } from "../../providers/verbs";
import { useDesk } from "../../shared/useDesk";

type Setting = Questions["ruleChangePreview"]["variables"];

/** Asks, when told to, what another setting of a rule would alter; `of` answers only for exactly what was asked about. */
export function useEffectPreview() {
  const desk = useDesk();
  const preview = useMutation<RuleEffect, Error, Setting>({
    mutationFn: (setting) => desk.ask("ruleChangePreview", setting),
  });
  return {
    ...preview,
    of: (setting: Setting): RuleEffect | undefined =>
      JSON.stringify(preview.variables) === JSON.stringify(setting) ? preview.data : undefined,
  };
}
