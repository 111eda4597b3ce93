import { Alert, Button } from "@mui/material";
import { useDateWords } from "../format";
import { useT } from "../useT";
import type { OpenedDraft } from "../../providers/formDrafts";

interface DraftOfferProps {
  draft: OpenedDraft;
  /** Was the record changed since by somebody else? */
  outdated: boolean;
  onContinue: () => void;
  onDiscard: () => void;
}

/** Above a form that was left unsaved: offers to go on with what was typed, or to drop it. */
export const DraftOffer = ({ draft, outdated, onContinue, onDiscard }: DraftOfferProps) => {
  const t = useT();
  const { moment } = useDateWords();
  return (
    <Alert
      severity={outdated ? "warning" : "info"}
      sx={{ width: "100%", mb: 2, flexWrap: { xs: "wrap", sm: "nowrap" } }}
      action={
        <>
          <Button size="small" variant="contained" autoFocus onClick={onContinue}>
            {t("forms.draft.continue")}
          </Button>
          <Button size="small" color="inherit" onClick={onDiscard} sx={{ ml: 1 }}>
            {t("forms.draft.discard")}
          </Button>
        </>
      }
    >
      {t("forms.draft.found", { moment: moment(draft.savedAt) })}
      {outdated ? ` ${t("forms.draft.outdated")}` : null}
    </Alert>
  );
};
