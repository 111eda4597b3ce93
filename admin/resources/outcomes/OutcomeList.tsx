import { Alert, Box } from "@mui/material";
import { Loading, useRequireAccess } from "react-admin";
import { useDateWords } from "../../shared/format";
import { PageHead } from "../../shared/PageHead";
import { useFailures } from "../../shared/useFailures";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { Steps } from "../ballots/Steps";
import { OutcomeTable } from "./OutcomeTable";
import { nextStep, wayOf } from "./readList";
import { TotalsPanel } from "./TotalsPanel";
import { type ProvinceList, useList } from "./useList";
import { useToday } from "./useToday";
import { WayPanel } from "./way/WayPanel";

/** What became of the candidates of the chosen campaign: both seats' together; a unit's own from the release date on. */
const OutcomeList = () => {
  useRequireAccess({ resource: "outcomes", action: "list" });
  const list = useList();
  const failed = useFailures().length > 0;
  const role = useMe()?.account.role;
  const today = useToday();
  const t = useT();
  const { full } = useDateWords();
  if (!list || !role || today === "") return failed ? null : <Loading />;
  const { campaign, outcomes } = list;
  const hidden = role === "UNIT" && campaign.resultsFrom !== null && campaign.resultsFrom > today;
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead title={t("menu.outcomes")} path={campaign.name} summary={t(role === "UNIT" ? "outcomes.summaryUnit" : "outcomes.summary")} />
      {hidden && campaign.resultsFrom ? (
        <Alert severity="info" role="note">{t("outcomes.hidden", { day: full(campaign.resultsFrom) })}</Alert>
      ) : (
        <Shown list={list} today={today} ofUnit={role === "UNIT"} empty={outcomes.length === 0} />
      )}
    </Box>
  );
};

interface ShownProps {
  list: ProvinceList;
  today: string;
  ofUnit: boolean;
  empty: boolean;
}

const Shown = ({ list, today, ofUnit, empty }: ShownProps) => {
  const t = useT();
  const way = wayOf(list);
  const next = nextStep(list, today);
  if (empty && ofUnit) return <Alert severity="info" role="note">{t("outcomes.noneOfUnit")}</Alert>;
  return (
    <>
      <Steps label={t("outcomes.steps")} steps={way.map((name) => t(`outcomes.step.${name}`))} here={next ? way.indexOf(next) : way.length} />
      {empty ? <Alert severity="info" role="note">{t("outcomes.none")}</Alert> : null}
      <TotalsPanel totals={list.totals} ofUnit={ofUnit} />
      <WayPanel list={list} today={today} />
      <OutcomeTable campaignId={list.campaign.id} ofUnit={ofUnit} />
    </>
  );
};

export default OutcomeList;
