import { required, SelectInput, TextInput } from "react-admin";
import type { Revocation } from "../../../shared/honourTypes";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../../nominations/VerbDialog";

/** The opinion of the unit or of the office on a revocation; which of them, the account says. */
export const OpinionDialog = ({ revocation: { id }, onClose }: { revocation: Revocation; onClose: () => void }) => {
  const t = useT();
  return (
    <VerbDialog
      verb="giveRevocationOpinion"
      title={t("honours.revocation.opinionTitle")}
      text={t("honours.revocation.opinionText")}
      confirm={t("honours.revocation.opinionNow")}
      done={t("honours.revocation.opinionGiven")}
      toInput={({ agrees, opinion }) => ({ revocationId: id, agrees: agrees === "agrees", opinion: String(opinion) })}
      onClose={onClose}
    >
      <SelectInput
        source="agrees"
        label={t("honours.revocation.verdict")}
        choices={(["agrees", "disagrees"] as const).map((word) => ({ id: word, name: `honours.revocation.${word}` }))}
        validate={required()}
      />
      <TextInput source="opinion" label={t("honours.revocation.opinionLabel")} multiline minRows={3} validate={required()} />
    </VerbDialog>
  );
};
