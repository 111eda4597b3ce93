import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import { Box, Button, Card } from "@mui/material";
import { useState } from "react";
import { Loading, useRequireAccess } from "react-admin";
import { HelpButton } from "../../shared/form/help/HelpButton";
import { ImportLink } from "../../shared/ImportLink";
import { PaperButton } from "../../shared/PaperButton";
import { PageHead } from "../../shared/PageHead";
import type { RecommendingUnit } from "../../shared/schema";
import { useFailures } from "../../shared/useFailures";
import { useCsv } from "../../shared/useCsv";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { tableRows } from "./tableRows";
import { LedgerDrawer } from "./LedgerDrawer";
import { QuotaGrid } from "./QuotaGrid";
import { SaveBar } from "./SaveBar";
import { useQuotaDraft } from "./useQuotaDraft";
import { type QuotaTable, useQuotaTable } from "./useQuotaTable";

/** The quota table of the chosen campaign. */
const QuotaPage = () => {
  useRequireAccess({ resource: "quotas", action: "list" });
  const table = useQuotaTable();
  const failed = useFailures().length > 0;
  if (table) return <LoadedPage table={table} />;
  return failed ? null : <Loading />;
};

const LoadedPage = ({ table }: { table: QuotaTable }) => {
  const t = useT();
  const may = useMay();
  const saveCsv = useCsv();
  const draft = useQuotaDraft(table);
  const [ledger, setLedger] = useState<RecommendingUnit>();
  const editable = may("allocateQuotas");
  const title = t("quotas.title");
  return (
    <Box>
      <PageHead
        title={title}
        summary={t(editable ? "quotas.hint" : "quotas.readOnlyHint")}
        actions={
          <>
            <HelpButton field="quotas.places" />
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<DownloadIcon />}
              onClick={() => void saveCsv(`${title}.csv`, tableRows(table, draft, t))}
            >
              {t("action.export")}
            </Button>
            <PaperButton label={t("papers.official.quotas")} paper={{ kind: "QUOTA_TABLE", campaignId: table.campaignId }} />
            <PaperButton label={t("papers.official.ledger")} paper={{ kind: "QUOTA_LEDGER", campaignId: table.campaignId }} />
            {editable ? <ImportLink kind="QUOTAS" /> : null}
            {editable ? <SaveBar campaignId={table.campaignId} draft={draft} /> : null}
          </>
        }
      />
      <Card sx={{ overflow: "auto", maxWidth: 1040, maxHeight: "calc(100vh - 150px)" }}>
        <QuotaGrid
          table={table}
          draft={draft}
          editable={editable}
          onLedger={may("quotaEntries") ? setLedger : undefined}
        />
      </Card>
      <LedgerDrawer table={table} unit={ledger} onClose={() => setLedger(undefined)} />
    </Box>
  );
};

export default QuotaPage;
