import { Box } from "@mui/material";
import { LinkBase } from "react-admin";
import type { InvariantCheck } from "../../shared/campaignTypes";
import type { Invariant } from "../../shared/enums";
import { showLink } from "../../shared/links";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";

/** What the ids of each check are; publicities and frozen copies have no page of their own. */
const ofNominations: readonly Invariant[] = [
  "STATE_HISTORY",
  "REVIEWED",
  "PUBLICITY_BEFORE_SUBMISSION",
  "SNAPSHOT_TAKEN",
  "OBJECTION_CLOSED",
];
const ofQuotas: readonly Invariant[] = ["QUOTA_LEDGER", "QUOTA_USE"];

/** The rows that contradict a check, with links for those who may see them. */
export const Subjects = ({ invariant, subjects }: InvariantCheck) => {
  const t = useT();
  const may = useMay();
  if (subjects.length === 0) return <>{t("app.none")}</>;
  const link = (id: string) => {
    if (ofNominations.includes(invariant) && may("nomination")) return showLink("nominations", id);
    return ofQuotas.includes(invariant) && may("quotas") ? "/quotas" : undefined;
  };
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {subjects.map((id) => {
        const to = link(id);
        return <li key={id}>{to ? <LinkBase to={to}>{id}</LinkBase> : id}</li>;
      })}
    </Box>
  );
};
