import { Card, FormControlLabel, Radio, RadioGroup, Typography } from "@mui/material";
import { useId } from "react";
import type { PaperChoice } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";

/** What a voter can return; void is what a count makes of a paper, not a choice. */
const choices = ["MARKED", "BLANK", "ABSTAINED"] as const satisfies readonly PaperChoice[];
export type VoterChoice = (typeof choices)[number];

interface ChoiceInputProps {
  value: VoterChoice;
  frozen: boolean;
  onChange: (choice: VoterChoice) => void;
}

/** To vote, to return a blank paper or to abstain: each with what it does. */
export const ChoiceInput = ({ value, frozen, onChange }: ChoiceInputProps) => {
  const t = useT();
  const heading = useId();
  return (
    <Card sx={{ p: "12px 16px" }}>
      <Typography variant="h2" id={heading}>
        {t("ballots.vote.how")}
      </Typography>
      <RadioGroup aria-labelledby={heading} value={value} onChange={(_, choice) => onChange(choice as VoterChoice)}>
        {choices.map((choice) => (
          <FormControlLabel
            key={choice}
            value={choice}
            disabled={frozen}
            control={<Radio />}
            sx={{ alignItems: "flex-start", mr: 0, py: 0.5 }}
            label={
              <Typography component="span" sx={{ display: "block", pt: 1 }}>
                <b>{t(`ballots.vote.choice.${choice}`)}</b>
                <Typography component="span" variant="caption" color="text.secondary" sx={{ display: "block" }}>
                  {t(`ballots.vote.effect.${choice}`)}
                </Typography>
              </Typography>
            }
          />
        ))}
      </RadioGroup>
      <Typography variant="caption" color="text.secondary">
        {t("ballots.vote.noneEffect")}
      </Typography>
    </Card>
  );
};
