import EditIcon from "@mui/icons-material/EditOutlined";
import { Box, Button } from "@mui/material";
import { LinkBase, ShowBase, useCanAccess, useRecordContext } from "react-admin";
import { Chip } from "../../shared/Chip";
import { Facts } from "../../shared/Facts";
import { editLink, listLink } from "../../shared/links";
import { PaperButton } from "../../shared/PaperButton";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { ShowFailure } from "../../shared/RecordFailure";
import type { RecommendingUnit } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { UnitPlaces } from "../../shared/UnitPlaces";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { NominationLines } from "../nominations/NominationLines";
import { UnitContacts } from "./UnitContacts";

/** One recommending unit with its contacts, places and nominations in the chosen campaign. */
const UnitShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <UnitPage />
  </ShowBase>
);

const UnitPage = () => {
  const t = useT();
  const may = useMay();
  const campaignId = useCampaign()?.id;
  const unit = useRecordContext<RecommendingUnit>();
  const { canAccess } = useCanAccess({ resource: "recommendingUnits", action: "edit" });
  if (!unit || !campaignId) return null;
  return (
    <Box sx={{ display: "grid", gap: 1.75 }}>
      <PageHead
        title={unit.name}
        path={t("menu.recommendingUnits")}
        chips={<Chip tone="blue">{t(`enums.seat.${unit.seat}`)}</Chip>}
        actions={
          <>
            {may("nominations") ? (
              <>
                <PaperButton label={t("enums.paperKind.WORK_REPORT")} paper={{ kind: "WORK_REPORT", campaignId, aboutUnitId: unit.id }} />
                <PaperButton label={t("enums.paperKind.SUMMARY_TABLE")} paper={{ kind: "SUMMARY_TABLE", campaignId, aboutUnitId: unit.id }} />
              </>
            ) : null}
            {canAccess ? (
              <Button
                variant="outlined"
                startIcon={<EditIcon />}
                component={LinkBase}
                to={editLink("recommendingUnits", unit.id)}
              >
                {t("action.edit")}
              </Button>
            ) : null}
          </>
        }
      />
      <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: { md: "1fr 1fr" } }}>
        <Panel title={t("units.facts")}>
          <Facts
            of={[
              [t("resources.recommendingUnits.fields.code"), unit.code],
              [t("resources.recommendingUnits.fields.shortName"), unit.shortName],
              [t("resources.recommendingUnits.fields.kind"), t(`enums.unitKind.${unit.kind}`)],
              [t("resources.recommendingUnits.fields.parentId"), unit.parent?.name],
            ]}
          />
        </Panel>
        {may("unitContacts") ? (
          <Panel title={t("units.contacts")}>
            <UnitContacts campaignId={campaignId} unitId={unit.id} />
          </Panel>
        ) : null}
      </Box>
      {may("quotas") ? (
        <UnitPlaces title={t("units.quotas")} campaignId={campaignId} unitId={unit.id} />
      ) : null}
      {may("nominations") ? (
        <Panel
          title={t("units.nominations")}
          aside={<LinkBase to={listLink("nominations", { unitId: unit.id })}>{t("home.all")}</LinkBase>}
        >
          <NominationLines filter={{ campaignId, unitId: unit.id }} />
        </Panel>
      ) : null}
    </Box>
  );
};

export default UnitShow;
