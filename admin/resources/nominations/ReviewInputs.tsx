import { Box } from "@mui/material";
import { required, TextInput } from "react-admin";
import { reviewGates } from "../../shared/enums";
import type { Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { mendable, mendLabel } from "./mend";
import { TicksInput } from "./TicksInput";

/** The opinion, which the registration form prints. */
export const OpinionInput = () => {
  const t = useT();
  return (
    <TextInput
      source="opinion"
      label={t("nominations.opinion")}
      helperText={t("nominations.opinionHint")}
      multiline
      minRows={3}
      validate={required()}
    />
  );
};

/** The four gates, all to be ticked by whoever approves (R13). */
export const GatesInput = () => {
  const t = useT();
  return (
    <TicksInput
      source="gates"
      label={t("scrutiny.gates.title")}
      choices={reviewGates.map((gate) => ({
        id: gate,
        name: t(`enums.reviewGate.${gate}`),
        meaning: t(`scrutiny.gates.${gate}`),
      }))}
      check={(ticked) => (ticked.length < reviewGates.length ? t("scrutiny.gates.all") : undefined)}
    />
  );
};

/** The parts of the form that the unit has to mend. */
export const MendInput = ({ nomination: { subjectKind } }: { nomination: Nomination }) => {
  const t = useT();
  return (
    <Box sx={{ "& fieldset": { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(152px, 1fr))", columnGap: 1 }, "& fieldset > p": { gridColumn: "1 / -1" } }}>
      <TicksInput
        source="mendFields"
        label={t("scrutiny.mend.title")}
        help={t("scrutiny.mend.hint")}
        choices={mendable(subjectKind).map((field) => ({ id: field, name: t(mendLabel(field)) }))}
      />
    </Box>
  );
};

/** That whoever disqualifies knows what follows from it (R18). */
export const SureInput = () => {
  const t = useT();
  return (
    <TicksInput
      source="sure"
      label="R18"
      choices={[{ id: "sure", name: t("scrutiny.disqualify.sure") }]}
      check={(ticked) => (ticked.length === 0 ? t("scrutiny.disqualify.mustSure") : undefined)}
    />
  );
};

/** Why, in words that the history keeps. */
export const ReasonInput = () => {
  const t = useT();
  return (
    <TextInput source="reason" label={t("nominations.reason")} multiline minRows={3} validate={required()} />
  );
};
