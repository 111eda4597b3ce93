import EditIcon from "@mui/icons-material/EditOutlined";
import { Box, Button } from "@mui/material";
import { LinkBase, useCanAccess } from "react-admin";
import { Chip } from "../../shared/Chip";
import { editLink, listLink } from "../../shared/links";
import { Neighbours } from "../../shared/list/Neighbours";
import { PageHead } from "../../shared/PageHead";
import type { Nomination } from "../../shared/schema";
import { StateChip } from "../../shared/StateChip";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { ActButton } from "./ActButton";
import { actNames, isOpenForChange } from "./acts";
import { NominationPhoto } from "./attachments/NominationPhoto";
import { PapersMenu } from "./PapersMenu";

/** Where the nomination stands in its unit's order, what it is, and what the caller may do with it. */
export const NominationHead = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const campaign = useCampaign();
  const reviewer = useMay()("approveNomination");
  const { canAccess: mayEdit } = useCanAccess({ resource: "nominations", action: "edit" });
  const { unit, award, name, state, position } = nomination;
  return (
    <Box sx={{ display: "flex", gap: 2, alignItems: "start" }}>
      <NominationPhoto nomination={nomination} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PageHead
          title={name}
          path={
            <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
              <span>
                <LinkBase to={listLink("nominations")}>{t("menu.nominations")}</LinkBase> /{" "}
                <LinkBase to={listLink("nominations", { unitId: unit.id })}>{unit.shortName}</LinkBase> /{" "}
                {t("nominations.place", { position })}
              </span>
              {campaign ? (
                <Neighbours
                  id={nomination.id}
                  sort={reviewer ? { field: "submittedAt", order: "ASC" } : { field: "updatedAt", order: "DESC" }}
                  filter={{ campaignId: campaign.id }}
                  filterDefaultValues={reviewer ? { state: ["SUBMITTED"] } : undefined}
                />
              ) : null}
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
              <PapersMenu nomination={nomination} />
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
      </Box>
    </Box>
  );
};
