import EditIcon from "@mui/icons-material/EditOutlined";
import { Box, Button } from "@mui/material";
import { LinkBase, PrevNextButtons, useCanAccess } from "react-admin";
import { Chip } from "../../shared/Chip";
import { editLink, listLink } from "../../shared/links";
import { PageHead } from "../../shared/PageHead";
import type { Nomination } from "../../shared/schema";
import { StateChip } from "../../shared/StateChip";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { ActButton } from "./ActButton";
import { actNames, isOpenForChange } from "./acts";

/** Where the nomination stands in its unit's order, what it is, and what the caller may do with it. */
export const NominationHead = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const campaign = useCampaign();
  const reviewer = useMay()("approveNomination");
  const { canAccess: mayEdit } = useCanAccess({ resource: "nominations", action: "edit" });
  const { unit, award, name, state, position } = nomination;
  return (
    <PageHead
      title={name}
      path={
        <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
          <span>
            <LinkBase to={listLink("nominations")}>{t("menu.nominations")}</LinkBase> /{" "}
            <LinkBase to={listLink("nominations", { unitId: unit.id })}>{unit.shortName}</LinkBase> /{" "}
            {t("nominations.place", { position })}
          </span>
          <PrevNextButtons
            linkType="show"
            limit={200}
            sort={{ field: "submittedAt", order: "ASC" }}
            filter={{ campaignId: campaign?.id }}
            filterDefaultValues={reviewer ? { state: ["SUBMITTED"] } : undefined}
            sx={{ "& svg": { fontSize: 18 } }}
          />
        </Box>
      }
      chips={
        <>
          <Chip tone="blue">{award.name}</Chip>
          <StateChip state={state} />
        </>
      }
      actions={
        <>
          {mayEdit && isOpenForChange(state) ? (
            <Button
              variant="outlined"
              startIcon={<EditIcon />}
              component={LinkBase}
              to={editLink("nominations", nomination.id)}
            >
              {t("action.edit")}
            </Button>
          ) : null}
          {actNames.map((act) => (
            <ActButton key={act} act={act} nomination={nomination} />
          ))}
        </>
      }
    />
  );
};
