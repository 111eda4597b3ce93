import { Box, Button, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { ListBase, Loading, useRequireAccess } from "react-admin";
import type { Arrival, UnitPapers } from "../../shared/arrivalTypes";
import { date } from "../../shared/format";
import { PageHead } from "../../shared/PageHead";
import { useAsk } from "../../shared/useAsk";
import { useCampaign } from "../../shared/useCampaign";
import { useFailures } from "../../shared/useFailures";
import { useMay, useMe } from "../../shared/useMe";
import { useNow } from "../../shared/useNow";
import { useT } from "../../shared/useT";
import { Came } from "./Came";
import { OursAlert } from "./OursAlert";
import { Owed } from "./Owed";
import { RecordDialog } from "./RecordDialog";

const tabs = ["owed", "came"] as const;

/** Paper copies of the chosen campaign: what is owed, what came, and for the office the dialog that records a delivery. */
const ArrivalList = () => {
  useRequireAccess({ resource: "paperArrivals", action: "list" });
  const t = useT();
  const campaign = useCampaign();
  const me = useMe();
  const now = useNow();
  const may = useMay()("recordArrivals");
  const failed = useFailures().length > 0;
  const { data: units } = useAsk("paperChecklist", campaign && { campaignId: campaign.id });
  const [tab, setTab] = useState<(typeof tabs)[number]>("owed");
  const [recording, setRecording] = useState(false);
  if (!campaign || !units || !me || !now) return failed ? null : <Loading />;
  const ofUnit = me.account.unit;
  const ours = units.find(({ unitId }) => unitId === ofUnit?.id);
  const alone = ofUnit !== null && units.every(({ unitId }) => unitId === ofUnit.id);
  return (
    <ListBase<Arrival> resource="paperArrivals" sort={{ field: "arrivedOn", order: "DESC" }} filter={{ campaignId: campaign.id }} perPage={25}>
      <PageHead
        title={t("menu.paperArrivals")}
        path={campaign.name}
        summary={ofUnit ? undefined : t("arrivals.summaryOffice", summary(units))}
        actions={
          may ? (
            <Button variant="contained" disabled={units.length === 0} onClick={() => setRecording(true)}>
              {t("arrivals.record.open")}
            </Button>
          ) : undefined
        }
      />
      {ours ? <OursAlert ours={ours} today={date(now)} /> : null}
      <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)" }}>
        <Tabs value={tab} onChange={(_, value: (typeof tabs)[number]) => setTab(value)} aria-label={t("arrivals.tabs.label")}>
          {tabs.map((name) => (
            <Tab key={name} value={name} label={t(`arrivals.tabs.${name}`)} />
          ))}
        </Tabs>
        {tab === "owed" ? <Owed units={units} ofUnit={alone} /> : <Came ofUnit={alone} />}
      </Box>
      {recording ? <RecordDialog campaignId={campaign.id} units={units} today={date(now)} onClose={() => setRecording(false)} /> : null}
    </ListBase>
  );
};

const summary = (units: UnitPapers[]) => ({
  units: units.length,
  complete: units.filter(({ missing }) => missing === 0).length,
  missing: units.reduce((sum, { missing }) => sum + missing, 0),
});

export default ArrivalList;
