import { required, TextInput, useRecordContext } from "react-admin";
import { useFormContext } from "react-hook-form";
import { Helped } from "../../shared/form/help/Helped";
import type { Nomination } from "../../shared/schema";
import { useFieldHelp } from "./findings/useFieldHelp";
import { useT } from "../../shared/useT";
import { hasCheckDigit, readIdNumber } from "./idNumber";

/**
 * The ID number. A complete one fills in birth date and sex. It comes back from the server only masked, so on a
 * change an empty field means: as it is.
 */
export const IdNumberInput = () => {
  const t = useT();
  const help = useFieldHelp();
  const { setValue } = useFormContext();
  const masked = useRecordContext<Nomination>()?.person?.idNumberMasked;
  const check = (value: string | null | undefined) => {
    if (!value) return undefined;
    if (!/^\d{17}[\dX]$/.test(value)) return t("nominations.idNumberFormat");
    return hasCheckDigit(value) ? undefined : t("nominations.idNumberInvalid");
  };
  const fill = (value: string) => {
    const read = readIdNumber(value.trim().toUpperCase());
    if (!read) return;
    setValue("person.birthDate", read.birthDate, { shouldDirty: true, shouldValidate: true });
    setValue("person.sex", read.sex, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Helped field="nominations.person.idNumber">
      <TextInput
        source="person.idNumber"
        autoComplete="off"
        parse={(value: string) => value.trim().toUpperCase()}
        validate={masked ? [check] : [required(), check]}
        onChange={(event) => fill(String(event.target?.value ?? ""))}
        helperText={help(
          "person.idNumber",
          masked ? t("reveals.kept", { masked }) : t("nominations.idNumberHelp"),
        )}
      />
    </Helped>
  );
};
