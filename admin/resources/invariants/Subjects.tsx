import { Box } from "@mui/material";
import { LinkBase } from "react-admin";
import type { InvariantCheck } from "../../shared/campaignTypes";
import type { Invariant } from "../../shared/enums";
import { showLink } from "../../shared/links";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";

interface Place {
  /** The operation that shows it, which the caller must be allowed. */
  asks: string;
  link: (id: string) => string;
}

const nomination: Place = { asks: "nomination", link: (id) => showLink("nominations", id) };
const quotas: Place = { asks: "quotas", link: () => "/quotas" };
const ballot: Place = { asks: "ballot", link: (id) => showLink("ballots", id) };
const results: Place = { asks: "outcomes", link: () => "/outcomes" };

/** Where the ids of each check lead; publicities and frozen copies have no page of their own. */
const places: Partial<Record<Invariant, Place>> = {
  STATE_HISTORY: nomination,
  REVIEWED: nomination,
  PUBLICITY_BEFORE_SUBMISSION: nomination,
  SNAPSHOT_TAKEN: nomination,
  OBJECTION_CLOSED: nomination,
  QUOTA_LEDGER: quotas,
  QUOTA_USE: quotas,
  URN: ballot,
  BALLOT_COUNT: ballot,
  SLATE_SETTLED: { asks: "slate", link: (id) => showLink("slates", id) },
  OUTCOME_HISTORY: results,
  PROVINCE_QUOTA: results,
  HONOUR: results,
};

/** The rows that contradict a check, with links for those who may see them. */
export const Subjects = ({ invariant, subjects }: InvariantCheck) => {
  const t = useT();
  const may = useMay();
  if (subjects.length === 0) return <>{t("app.none")}</>;
  const place = places[invariant];
  const seen = place !== undefined && may(place.asks);
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {subjects.map((id) => (
        <li key={id}>{seen ? <LinkBase to={place.link(id)}>{id}</LinkBase> : id}</li>
      ))}
    </Box>
  );
};
