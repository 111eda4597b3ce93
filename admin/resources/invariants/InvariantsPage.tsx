import { Box, Button } from "@mui/material";
import { Loading, useRequireAccess } from "react-admin";
import type { InvariantCheck } from "../../shared/campaignTypes";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useAsk } from "../../shared/useAsk";
import { useCampaign } from "../../shared/useCampaign";
import { useFailures } from "../../shared/useFailures";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { Subjects } from "./Subjects";

type Row = InvariantCheck & { id: string };

const Result = ({ holds, subjects }: InvariantCheck) => {
  const t = useT();
  return (
    <Chip tone={holds ? "green" : "red"} mark={holds ? "done" : "failed"}>
      {holds ? t("dataCheck.holds") : t("dataCheck.broken", { smart_count: subjects.length })}
    </Chip>
  );
};

const columns: Column<Row>[] = [
  {
    source: "invariant",
    label: "dataCheck.check",
    text: ({ invariant }, t) => t(`enums.invariant.${invariant}`),
    wrap: true,
  },
  {
    source: "holds",
    label: "dataCheck.result",
    text: ({ holds, subjects }, t) =>
      holds ? t("dataCheck.holds") : t("dataCheck.broken", { smart_count: subjects.length }),
    cell: (row) => <Result {...row} />,
  },
  {
    source: "subjects",
    label: "dataCheck.subjects",
    text: ({ subjects }, t) => subjects.join(t("app.separator")) || null,
    cell: (row) => <Subjects {...row} />,
    wrap: true,
  },
];

/** What must always agree in the chosen campaign, over both seats, checked when the page opens and again at will. */
const InvariantsPage = () => {
  useRequireAccess({ resource: "invariants", action: "list" });
  const t = useT();
  const campaign = useCampaign();
  const offset = useMe()?.clockOffset ?? 0;
  const failed = useFailures().length > 0;
  const { data, dataUpdatedAt, isFetching, refetch } = useAsk(
    "invariants",
    campaign && { campaignId: campaign.id },
  );
  if (!data) return failed ? null : <Loading />;
  const broken = data.filter(({ holds }) => !holds).length;
  return (
    <Box>
      <PageHead
        title={t("menu.invariants")}
        path={campaign?.name}
        summary={t("dataCheck.at", { time: dateTime(new Date(dataUpdatedAt + offset)) })}
        chips={
          <Chip tone={broken > 0 ? "red" : "green"} mark={broken > 0 ? "failed" : "done"}>
            {broken > 0 ? t("dataCheck.someBroken", { smart_count: broken }) : t("dataCheck.allHold")}
          </Chip>
        }
        actions={
          <Button variant="outlined" disabled={isFetching} onClick={() => void refetch()}>
            {t("dataCheck.again")}
          </Button>
        }
      />
      <Panel title={t("dataCheck.title")} aside={t("dataCheck.hint")}>
        <PlainTable
          name={t("menu.invariants")}
          columns={columns}
          rows={data.map((check) => ({ ...check, id: check.invariant }))}
        />
      </Panel>
    </Box>
  );
};

export default InvariantsPage;
