import { DateInput, required, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../../shared/choices";
import { FormGrid, Wide } from "../../../shared/FormGrid";
import { objectorKinds } from "../../../shared/enums";
import type { Publicity } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../VerbDialog";

/** Puts an objection on record as it came in, in writing; anonymous ones are not taken. */
export const RecordObjectionDialog = ({
  publicity,
  onClose,
}: {
  publicity: Publicity;
  onClose: () => void;
}) => {
  const t = useT();
  return (
    <VerbDialog
      verb="recordObjection"
      title={t("scrutiny.objections.recordTitle")}
      text={t("scrutiny.objections.recordText")}
      done={t("scrutiny.objections.recorded")}
      toInput={(values) => ({ ...values, publicityId: publicity.id })}
      onClose={onClose}
    >
      <FormGrid>
        <SelectInput
          source="objectorKind"
          label={t("scrutiny.objections.kind")}
          choices={choicesOf("objectorKind", objectorKinds)}
          validate={required()}
        />
        <DateInput source="receivedOn" label={t("scrutiny.objections.receivedOn")} validate={required()} />
        <TextInput
          source="objectorName"
          label={t("scrutiny.objections.name")}
          autoComplete="off"
          validate={required()}
        />
        <TextInput source="objectorContact" label={t("scrutiny.objections.contact")} autoComplete="off" />
        <Wide>
          <TextInput
            source="content"
            label={t("scrutiny.objections.content")}
            helperText={t("scrutiny.objections.contentHint")}
            multiline
            minRows={3}
            validate={required()}
          />
        </Wide>
      </FormGrid>
    </VerbDialog>
  );
};
