import { required, TextInput, useRecordContext } from "react-admin";
import { Helped } from "../../shared/form/help/Helped";
import type { Nomination } from "../../shared/schema";
import { useFieldHelp } from "./findings/useFieldHelp";
import { useT } from "../../shared/useT";

/** A person's mobile number; on a change an empty field means: as it is. */
export const MobileInput = () => {
  const t = useT();
  const help = useFieldHelp();
  const masked = useRecordContext<Nomination>()?.person?.mobileMasked;
  const check = (value: string | null | undefined) =>
    !value || /^1\d{10}$/.test(value) ? undefined : t("nominations.mobileInvalid");
  return (
    <Helped field="nominations.person.mobile">
      <TextInput
        source="person.mobile"
        type="tel"
        autoComplete="off"
        validate={masked ? [check] : [required(), check]}
        helperText={help("person.mobile", masked ? t("reveals.kept", { masked }) : undefined)}
      />
    </Helped>
  );
};
