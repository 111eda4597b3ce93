import { Box, FormControlLabel, Radio, RadioGroup, TextField, Typography } from "@mui/material";
import type { Outcome } from "../../../shared/outcomeTypes";
import { useT } from "../../../shared/useT";
import { type Verdict, type Verdicts, verdictOf } from "./verdicts";

interface VerdictRowsProps {
  nominees: readonly Outcome[];
  verdicts: Verdicts;
  /** The words of yes and no. */
  words: { yes: string; no: string };
  /** Asked for with a yes; nothing is when this is missing. */
  numberLabel?: string;
  /** What the server said to a nominee's line. */
  faultOf: (nominationId: string, field: "number" | "reason") => string | undefined;
  onChange: (nominationId: string, verdict: Verdict) => void;
}

/** A row for each nominee: yes or no, then the number or the reason. */
export const VerdictRows = ({ nominees, ...rest }: VerdictRowsProps) => (
  <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
    {nominees.map((nominee) => (
      <Row key={nominee.nominationId} nominee={nominee} {...rest} />
    ))}
  </Box>
);

const Row = ({ nominee, verdicts, words, numberLabel, faultOf, onChange }: Omit<VerdictRowsProps, "nominees"> & { nominee: Outcome }) => {
  const t = useT();
  const { nominationId: id, name, awardName, unitName } = nominee;
  const verdict = verdictOf(verdicts, id);
  const change = (part: Partial<Verdict>) => onChange(id, { ...verdict, ...part });
  const text = verdict.said === true && numberLabel ? ("number" as const) : verdict.said === false ? ("reason" as const) : undefined;
  const fault = text && faultOf(id, text);
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        columnGap: 1.5,
        alignItems: "center",
        gridTemplateColumns: { xs: "1fr", sm: "minmax(140px, 1fr) auto minmax(200px, 1.2fr)" },
        py: 0.75,
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <div>
        <b>{name}</b>
        <Typography variant="caption" component="div" color="text.secondary">
          {awardName} · {unitName}
        </Typography>
      </div>
      <RadioGroup
        row
        aria-label={name}
        sx={{ flexWrap: "nowrap" }}
        value={verdict.said === null ? "" : String(verdict.said)}
        onChange={(_, value) => change({ said: value === "true" })}
      >
        <FormControlLabel value="true" control={<Radio size="small" />} label={words.yes} />
        <FormControlLabel value="false" control={<Radio size="small" />} label={words.no} />
      </RadioGroup>
      {text ? (
        <TextField
          required
          size="small"
          margin="none"
          label={text === "number" ? numberLabel : t("outcomes.reason")}
          value={verdict[text]}
          error={fault !== undefined}
          helperText={fault}
          onChange={({ target }) => change({ [text]: target.value })}
          slotProps={{ htmlInput: { maxLength: text === "number" ? 100 : 500, "aria-label": `${name} ${text === "number" ? numberLabel : t("outcomes.reason")}` } }}
        />
      ) : (
        <span />
      )}
    </Box>
  );
};
