import { Box } from "@mui/material";
import type { ReactNode } from "react";
import type { Finding } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { FindingItem } from "./FindingItem";
import { byWeight, isOpen } from "./order";

interface FindingListProps {
  findings: readonly Finding[];
  /** What can be done about a finding here, e.g. ask for a waiver. */
  act?: (finding: Finding) => ReactNode;
}

/** Findings: what is not met first, what is met folded behind its count. */
export const FindingList = ({ findings, act }: FindingListProps) => {
  const t = useT();
  const open = findings.filter(isOpen).sort(byWeight);
  const passed = findings.filter((finding) => !isOpen(finding)).sort(byWeight);
  return (
    <Box sx={{ display: "grid", gap: 1.25 }}>
      {open.length > 0 ? (
        <Lines>
          {open.map((finding, index) => (
            <FindingItem key={`${finding.rule}-${index}`} finding={finding}>
              {act?.(finding)}
            </FindingItem>
          ))}
        </Lines>
      ) : null}
      {passed.length > 0 ? (
        <details>
          <Box component="summary" sx={{ cursor: "pointer", mb: 1, width: "fit-content" }}>
            {t("scrutiny.findings.passed", { count: passed.length })}
          </Box>
          <Lines>
            {passed.map((finding, index) => (
              <FindingItem key={`${finding.rule}-${index}`} finding={finding} />
            ))}
          </Lines>
        </details>
      ) : null}
    </Box>
  );
};

const Lines = ({ children }: { children: ReactNode }) => (
  <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.25 }}>
    {children}
  </Box>
);
