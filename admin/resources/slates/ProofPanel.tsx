import { Alert, Typography } from "@mui/material";
import type { Column } from "../../shared/columns";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import type { Slate, SlateStage } from "../../shared/slateTypes";
import { useT } from "../../shared/useT";

const isProven = ({ value, bound, status }: SlateStage) => value === bound && status === "Optimal";

const columns: Column<SlateStage & { id: string }>[] = [
  { source: "goal", label: "slates.proof.goal", text: ({ goal }, t) => t(`slates.proof.goals.${goal}`) },
  { source: "value", label: "slates.proof.value", text: ({ value }) => value, align: "right" },
  { source: "bound", label: "slates.proof.bound", text: ({ bound }) => bound, align: "right" },
  {
    source: "status",
    label: "slates.proof.status",
    text: (stage, t) => (isProven(stage) ? t("slates.proof.optimal") : stage.status),
  },
];

/** That no better list exists: each goal's value against the most it could be. */
export const ProofPanel = ({ slate: { proof } }: { slate: Slate }) => {
  const t = useT();
  return (
    <Panel title={t("slates.proof.title")} aside={t("slates.proof.aside")}>
      {proof.every(isProven) ? (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
          {t("slates.proof.text")}
        </Typography>
      ) : (
        <Alert severity="error">{t("slates.proof.failed")}</Alert>
      )}
      <PlainTable
        name={t("slates.proof.title")}
        columns={columns}
        rows={proof.map((stage) => ({ ...stage, id: stage.goal }))}
      />
    </Panel>
  );
};
