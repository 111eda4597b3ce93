import { Chip } from "../../shared/Chip";
import type { AuditOutcome } from "../../shared/enums";
import { useT } from "../../shared/useT";

/** How an act ended: mark and word. */
export const OutcomeChip = ({ outcome }: { outcome: AuditOutcome }) => {
  const t = useT();
  const succeeded = outcome === "SUCCEEDED";
  return (
    <Chip tone={succeeded ? "green" : "red"} mark={succeeded ? "done" : "failed"}>
      {t(`enums.auditOutcome.${outcome}`)}
    </Chip>
  );
};
