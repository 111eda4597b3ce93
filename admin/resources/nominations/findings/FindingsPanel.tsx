import { Panel } from "../../../shared/Panel";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { RequestWaiverButton } from "../../waivers/RequestWaiverButton";
import { FindingList } from "./FindingList";
import { useSummary } from "./useSummary";

/** What every rule of the campaign says to the nomination today, and what to do about it. */
export const FindingsPanel = ({ nomination }: { nomination: Nomination }) => {
  const { findings, state } = nomination;
  return (
    <Panel title={useT()("scrutiny.findings.title")} aside={useSummary(findings, state)}>
      <FindingList
        findings={findings}
        act={(finding) => <RequestWaiverButton nomination={nomination} finding={finding} />}
      />
    </Panel>
  );
};
