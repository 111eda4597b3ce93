import { Chip } from "../../../shared/Chip";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { findingsText } from "./findingsText";

/** In a row of the list: the rules that still stand in the way. */
export const FindingsCell = ({ nomination: { findings, state } }: { nomination: Nomination }) => {
  const t = useT();
  const text = findingsText(findings, state, t);
  if (text === t("scrutiny.findings.column")) return <>{text}</>;
  return (
    <Chip tone="red" mark="failed">
      {text}
    </Chip>
  );
};
