import { useMutation } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { RuleEffect } from "../../shared/campaignTypes";
import type { DeskDataProvider } from "../../providers/dataProvider";
import type { Questions } from "../../providers/verbs";

type Setting = Questions["ruleChangePreview"]["variables"];

/** Asks, when told to, what another setting of a rule would alter; `of` answers only for exactly what was asked about. */
export function useEffectPreview() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const preview = useMutation<RuleEffect, Error, Setting>({
    mutationFn: (setting) => dataProvider.ask("ruleChangePreview", setting),
  });
  return {
    ...preview,
    of: (setting: Setting): RuleEffect | undefined =>
      JSON.stringify(preview.variables) === JSON.stringify(setting) ? preview.data : undefined,
  };
}
