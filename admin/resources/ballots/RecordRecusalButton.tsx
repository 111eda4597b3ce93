import { Button } from "@mui/material";
import { useState } from "react";
import { maxLength, minLength, required, SelectInput, TextInput } from "react-admin";
import { type Ballot, type RecusalGround, recusalGrounds } from "../../shared/ballotTypes";
import { useT } from "../../shared/useT";
import { VerbDialog } from "../nominations/VerbDialog";

/** The office puts on record that a voter keeps out of the decision on a candidate. */
export const RecordRecusalButton = ({ ballot: { voters, candidates } }: { ballot: Ballot }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
        {t("ballots.recusal.record")}
      </Button>
      {open ? (
        <VerbDialog
          verb="recordRecusal"
          title={t("ballots.recusal.recordTitle")}
          text={t("ballots.recusal.recordText")}
          confirm={t("ballots.recusal.confirm")}
          done={t("ballots.recusal.done")}
          toInput={({ voterId, candidateId, ground, reason }) => ({
            voterId: String(voterId),
            candidateId: String(candidateId),
            ground: ground as RecusalGround,
            reason: String(reason),
          })}
          onClose={() => setOpen(false)}
        >
          <SelectInput
            source="voterId"
            label={t("ballots.recusal.voter")}
            choices={voters.filter(({ voted }) => !voted).map(({ id, name }) => ({ id, name }))}
            translateChoice={false}
            validate={required()}
          />
          <SelectInput
            source="candidateId"
            label={t("ballots.recusal.candidate")}
            choices={candidates.map(({ id, name, position }) => ({ id, name: `${position} ${name}` }))}
            translateChoice={false}
            validate={required()}
          />
          <GroundInputs />
        </VerbDialog>
      ) : null}
    </>
  );
};

/** Why, as a ground and in words. */
export const GroundInputs = () => {
  const t = useT();
  return (
    <>
      <SelectInput
        source="ground"
        label={t("ballots.recusal.ground")}
        choices={recusalGrounds.map((id) => ({ id, name: `ballots.ground.${id}` }))}
        validate={required()}
      />
      <TextInput
        source="reason"
        label={t("ballots.recusal.reason")}
        multiline
        minRows={2}
        validate={[required(), minLength(2), maxLength(500)]}
      />
    </>
  );
};
