import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import { PageHead } from "../../shared/PageHead";
import type { Slate } from "../../shared/slateTypes";
import { useDateWords } from "../../shared/format";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { Steps } from "../ballots/Steps";
import { AwardEntries } from "./AwardEntries";
import { AwardNames } from "./AwardNames";
import { ComposeButton } from "./ComposeButton";
import { ConfirmBar } from "./ConfirmBar";
import { ConfirmationsPanel } from "./ConfirmationsPanel";
import { HashPanel } from "./HashPanel";
import { ProofPanel } from "./ProofPanel";
import { awardsOf, chosenOf } from "./readSlate";
import { SignaturesPanel } from "./SignaturesPanel";
import { SignButtons } from "./SignButtons";
import { SlateStateChip } from "./SlateStateChip";
import { useRuleNames } from "./useRuleNames";
import { Versions } from "./Versions";
import { WaivedPanel } from "./WaivedPanel";

const way = ["COMPOSED", "CONFIRMED", "SIGNED"] as const;
const stepOf = { COMPOSED: 1, CONFIRMED: 2, SIGNED: 3, SUPERSEDED: 0 } as const;

/** The slate: the list and why it is this one, what the votes alone would say, and who has agreed. Leaders see names first. */
export const SlatePage = ({ slate }: { slate: Slate }) => {
  const t = useT();
  const { moment } = useDateWords();
  const confirms = useMay()("confirmSlate");
  const [whole, setWhole] = useState(false);
  const Entries = confirms && !whole ? AwardNames : AwardEntries;
  const { number, state, composedAt, composedBy, votes } = slate;
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={t("slates.numbered", { number })}
        chips={<SlateStateChip state={state} />}
        summary={t("slates.summary", { moment: moment(composedAt), name: composedBy, chosen: chosenOf(slate).length, votes })}
        actions={
          <>
            <Versions slate={slate} />
            {confirms ? (
              <Button variant="outlined" color="inherit" onClick={() => setWhole(!whole)}>
                {t(whole ? "slates.entries.hideAll" : "slates.entries.showAll")}
              </Button>
            ) : null}
            {state === "SIGNED" ? null : <ComposeButton campaignId={slate.campaignId} again />}
            <SignButtons slate={slate} />
          </>
        }
      />
      {state === "SUPERSEDED" ? null : (
        <Steps label={t("slates.steps")} steps={way.map((step) => t(`slates.step.${step}`))} here={stepOf[state]} />
      )}
      <OpenPlaces slate={slate} />
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 368px" } }}>
        <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
          {awardsOf(slate).map((award) => (
            <Entries key={award.awardId} slate={slate} award={award} />
          ))}
          <WaivedPanel slate={slate} />
        </Box>
        <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <ConfirmationsPanel slate={slate} />
          <SignaturesPanel slate={slate} />
          <ProofPanel slate={slate} />
          <HashPanel slate={slate} />
        </Box>
      </Box>
      <ConfirmBar slate={slate} />
    </Box>
  );
};

/** Places that stay empty, and whether rules that contradict each other are the cause. */
const OpenPlaces = ({ slate: { campaignId, placesOpen, conflict } }: { slate: Slate }) => {
  const t = useT();
  const rule = useRuleNames(campaignId);
  if (placesOpen === 0) return null;
  return (
    <Alert severity="warning">
      <b>{t("slates.open", { smart_count: placesOpen })}</b>{" "}
      {conflict.length > 0
        ? t("slates.conflict", { rules: conflict.map(rule).join(t("app.separator")) })
        : t("slates.noConflict")}
    </Alert>
  );
};
