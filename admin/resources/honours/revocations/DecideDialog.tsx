import { DateInput, required, SelectInput, TextInput } from "react-admin";
import type { Honour, Revocation } from "../../../shared/honourTypes";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../../nominations/VerbDialog";
import { useToday } from "../../outcomes/useToday";

interface DecideDialogProps {
  honour: Honour;
  revocation: Revocation;
  onClose: () => void;
}

/** The leading group's decision: the title is revoked or kept, for good. */
export const DecideDialog = ({ honour, revocation: { id, version }, onClose }: DecideDialogProps) => {
  const t = useT();
  const today = useToday();
  return (
    <VerbDialog
      verb="decideRevocation"
      title={t("honours.revocation.decideTitle", { award: honour.awardName })}
      text={t("honours.revocation.decideText")}
      confirm={t("honours.revocation.decideNow")}
      done={t("honours.revocation.decided")}
      defaults={{ decidedOn: today }}
      toInput={({ revoke, document, decision, decidedOn }) => ({
        id,
        version,
        revoke: revoke === "revoke",
        document: String(document),
        decision: String(decision),
        decidedOn: String(decidedOn),
      })}
      onClose={onClose}
    >
      <SelectInput
        source="revoke"
        label={t("honours.revocation.verdict")}
        choices={(["revoke", "keep"] as const).map((word) => ({ id: word, name: `honours.revocation.${word}` }))}
        validate={required()}
      />
      <TextInput source="document" label={t("honours.revocation.document")} validate={required()} />
      <DateInput source="decidedOn" label={t("honours.revocation.decidedOn")} validate={required()} />
      <TextInput source="decision" label={t("honours.revocation.decision")} multiline minRows={3} validate={required()} />
    </VerbDialog>
  );
};
