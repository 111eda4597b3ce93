import { Alert, Box, LinearProgress, Typography } from "@mui/material";
import { ShowBase, type UseGetOneOptions, useRecordContext } from "react-admin";
import { dateTime } from "../../shared/format";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import type { Import } from "../../shared/paperTypes";
import { ShowFailure } from "../../shared/RecordFailure";
import { useT } from "../../shared/useT";
import { ImportActions } from "./ImportActions";
import { ImportStateChip } from "./ImportStateChip";
import { RowTable } from "./RowTable";

/** How often an import that is under way is read again, in milliseconds; where an answer takes longer, after it. */
const LOOKS_EVERY = 800;

const isUnderWay = ({ state }: Import): boolean => state === "READING" || state === "APPLYING";
const queryOptions: Partial<UseGetOneOptions<Import>> = { refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? LOOKS_EVERY : false) };

/** One import: how far it is, what its rows would do or did, and what can be done now. */
const ImportShow = () => (
  <ShowBase<Import> queryOptions={queryOptions} error={<ShowFailure />}>
    <ImportPage />
  </ShowBase>
);

const ImportPage = () => {
  const t = useT();
  const found = useRecordContext<Import>();
  if (!found) return null;
  const underWay = isUnderWay(found);
  const { name, kind, state, requestedBy, requestedAt, problem } = found;
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={name}
        path={`${t("menu.imports")} / ${t(`enums.importKind.${kind}`)}`}
        summary={t("imports.sent", { by: requestedBy, at: dateTime(requestedAt) })}
        chips={<ImportStateChip state={state} />}
        actions={<ImportActions found={found} />}
      />
      {problem ? <Alert severity={state === "READ" ? "warning" : "error"}>{problem}</Alert> : null}
      <Panel title={t("imports.result")}>
        <Box aria-live="polite">
          <Typography>{t(`imports.says.${state}`, { created: found.created, changed: found.changed, unchanged: found.unchanged, faulty: found.faulty })}</Typography>
          {underWay ? <Progress found={found} /> : null}
        </Box>
      </Panel>
      {underWay || state === "FAILED" ? null : <RowTable found={found} />}
    </Box>
  );
};

const Progress = ({ found: { done, total } }: { found: Import }) => {
  const t = useT();
  return (
    <Box sx={{ mt: 1 }}>
      <LinearProgress
        aria-label={t("imports.progress")}
        variant={total ? "determinate" : "indeterminate"}
        value={total ? (100 * done) / total : undefined}
      />
      <Typography variant="caption" color="text.secondary">
        {total ? t("imports.rowsDone", { done, total }) : t("imports.opening")} {t("imports.mayLeave")}
      </Typography>
    </Box>
  );
};

export default ImportShow;
