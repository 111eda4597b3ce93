import { SelectInput, required, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { choicesOf } from "../../shared/choices";
import { subjectKinds } from "../../shared/enums";
import { useT } from "../../shared/useT";
import { hasCheckDigit } from "../nominations/idNumber";
import { isCreditCode } from "../workplaces/creditCode";

const upper = (value: string): string => value.trim().toUpperCase();

/** By what a person or collective is recognised: the ID number; the collective's own code, or its workplace's. */
export const HolderInputs = () => {
  const t = useT();
  const kind: unknown = useWatch({ name: "subjectKind" });
  const idNumber = (value: string | null | undefined) => {
    if (!value) return undefined;
    if (!/^\d{17}[\dX]$/.test(value)) return t("nominations.idNumberFormat");
    return hasCheckDigit(value) ? undefined : t("nominations.idNumberInvalid");
  };
  const creditCode = (value: string | null | undefined) => (!value || isCreditCode(value) ? undefined : t("workplaces.creditCodeInvalid"));
  const code = { autoComplete: "off", parse: upper, validate: creditCode };
  return (
    <>
      <SelectInput source="subjectKind" label={t("honours.field.subjectKind")} choices={choicesOf("subjectKind", subjectKinds)} validate={required()} />
      {kind === "PERSON" ? (
        <TextInput source="idNumber" label={t("honours.field.idNumber")} autoComplete="off" parse={upper} validate={[required(), idNumber]} />
      ) : null}
      {kind === "COLLECTIVE" ? (
        <>
          <TextInput source="creditCode" label={t("honours.field.creditCode")} {...code} />
          <TextInput source="workplaceCode" label={t("honours.field.workplaceCode")} helperText={t("honours.check.nameHint")} {...code} />
        </>
      ) : null}
    </>
  );
};

/** What the API is told of a holder: what does not go with the kind is left out. */
export function holderOf(values: Record<string, unknown>): { subjectKind: "COLLECTIVE" | "PERSON"; idNumber?: string; creditCode?: string; workplaceCode?: string } {
  const given = (name: string) => (values[name] ? { [name]: String(values[name]) } : {});
  return values.subjectKind === "PERSON"
    ? { subjectKind: "PERSON", ...given("idNumber") }
    : { subjectKind: "COLLECTIVE", ...given("creditCode"), ...given("workplaceCode") };
}
