import { Box, Checkbox, FormControlLabel, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Seat } from "../../shared/enums";
import { FormDialog } from "../../shared/FormDialog";
import type { Slate } from "../../shared/slateTypes";
import { useCampaigns } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { awardsOf, chosenOf, type SlateAward } from "./readSlate";
import { Difference } from "./SignaturesPanel";

interface DisagreeDialogProps {
  slate: Slate;
  seat: Seat;
  onClose: () => void;
}

/** Says that a seat does not agree, why, and whom it would choose: ticks start from the slate, so that only the difference is work. */
export const DisagreeDialog = ({ slate, seat, onClose }: DisagreeDialogProps) => {
  const t = useT();
  const notify = useNotify();
  const sign = useVerb("signSlate");
  const [opinion, setOpinion] = useState("");
  const [proposal, setProposal] = useState(() => chosenOf(slate).map(({ nominationId }) => nominationId));
  const turn = (id: string) =>
    setProposal(proposal.includes(id) ? proposal.filter((each) => each !== id) : [...proposal, id]);
  const send = () =>
    sign.mutate(
      { id: slate.id, contentHash: slate.contentHash, agrees: false, opinion: opinion.trim(), proposal },
      {
        onSuccess: () => {
          notify(t("slates.sign.done"));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t("slates.sign.disagreeTitle", { seat: t(`enums.seat.${seat}`) })}
      text={t("slates.sign.disagreeText")}
      confirm={t("slates.sign.submit")}
      width="md"
      busy={sign.isPending}
      ready={opinion.trim() !== ""}
      onConfirm={send}
      onClose={onClose}
    >
      <TextField
        required
        multiline
        minRows={2}
        label={t("slates.sign.opinion")}
        value={opinion}
        onChange={({ target }) => setOpinion(target.value)}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
      <Box sx={{ display: "grid", gap: 1.5, mt: 1, gridTemplateColumns: { sm: "repeat(3, 1fr)" } }}>
        {awardsOf(slate).map((award) => (
          <Award key={award.awardId} award={award} proposal={proposal} onTurn={turn} />
        ))}
      </Box>
      <Difference slate={slate} proposal={proposal} />
    </FormDialog>
  );
};

interface AwardProps {
  award: SlateAward;
  proposal: readonly string[];
  onTurn: (id: string) => void;
}

const Award = ({ award: { awardId, awardName, entries }, proposal, onTurn }: AwardProps) => {
  const t = useT();
  const places = useCampaigns().flatMap(({ awards }) => awards).find(({ id }) => id === awardId)?.provinceQuota ?? 0;
  const count = entries.filter(({ nominationId }) => proposal.includes(nominationId)).length;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" sx={{ p: 0, fontWeight: 700, color: count > places ? "error.main" : undefined }}>
        {t("slates.sign.places", { award: awardName, count, places })}
      </Typography>
      {entries
        .filter(({ majority }) => majority)
        .map(({ nominationId, name, votes }) => (
          <FormControlLabel
            key={nominationId}
            sx={{ display: "flex", mr: 0 }}
            control={
              <Checkbox size="small" sx={{ py: 0.25 }} checked={proposal.includes(nominationId)} onChange={() => onTurn(nominationId)} />
            }
            label={`${name} ${t("slates.countVotes", { smart_count: votes })}`}
          />
        ))}
    </Box>
  );
};
