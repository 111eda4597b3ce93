import { Box, Card, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useState } from "react";
import type { UnitPapers } from "../../shared/arrivalTypes";
import { PlainTable } from "../../shared/PlainTable";
import { useT } from "../../shared/useT";
import { type OwedRow, owedColumns } from "./owedColumns";

/** What is owed on paper and how it stands, line by line; exported as shown. */
export const Owed = ({ units, ofUnit }: { units: UnitPapers[]; ofUnit: boolean }) => {
  const t = useT();
  const [only, setOnly] = useState<"all" | "missing">("all");
  const rows = units
    .flatMap(({ papers, ...unit }): OwedRow[] =>
      papers.map((line) => ({ ...line, ...unit, line, id: [unit.unitId, line.nominationId, line.paper].join(" ") })),
    )
    .filter(({ line }) => only === "all" || line.missing > 0);
  return (
    <Card sx={{ p: "14px 16px" }}>
      <Box className="no-print" sx={{ mb: 1 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={only}
          onChange={(_, value: "all" | "missing" | null) => setOnly(value ?? only)}
          aria-label={t("arrivals.show.label")}
        >
          <ToggleButton value="all">{t("arrivals.show.all")}</ToggleButton>
          <ToggleButton value="missing">{t("arrivals.show.missing")}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <PlainTable
        name={t("arrivals.owed.title")}
        columns={ofUnit ? owedColumns.filter(({ source }) => source !== "unit") : owedColumns}
        rows={rows}
        empty={t(units.length > 0 ? "arrivals.owed.emptyMissing" : "arrivals.owed.empty")}
      />
    </Card>
  );
};
