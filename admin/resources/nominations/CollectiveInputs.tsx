import { NumberInput, required, SelectInput, TextInput, useRecordContext } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { administrativeRanks, workplaceNatures } from "../../shared/enums";
import type { Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { useCreditCodeCheck } from "../workplaces/useCreditCodeCheck";

/** What the registration form asks of a collective. */
export const CollectiveInputs = () => {
  const t = useT();
  const creditCode = useCreditCodeCheck();
  const masked = useRecordContext<Nomination>()?.collective?.phoneMasked;
  return (
    <FormGrid title={t("nominations.sections.collective")}>
      <Wide>
        <TextInput source="name" label={t("nominations.collectiveName")} validate={required()} />
      </Wide>
      <SelectInput
        source="collective.nature"
        choices={choicesOf("workplaceNature", workplaceNatures)}
        validate={required()}
      />
      <SelectInput
        source="collective.administrativeRank"
        choices={choicesOf("administrativeRank", administrativeRanks)}
        validate={required()}
        helperText={t("workplaces.rankHint")}
      />
      <NumberInput source="collective.headcount" min={1} step={1} validate={required()} />
      <TextInput
        source="collective.creditCode"
        validate={creditCode}
        parse={(value: string) => value.trim().toUpperCase() || null}
      />
      <TextInput source="collective.leaderName" validate={required()} autoComplete="off" />
      <TextInput source="collective.leaderPost" validate={required()} />
      <TextInput
        source="collective.phone"
        type="tel"
        autoComplete="off"
        validate={masked ? undefined : required()}
        helperText={masked ? t("nominations.idNumberKept", { masked }) : undefined}
      />
      <Wide>
        <TextInput source="collective.honours" multiline helperText={t("nominations.honoursHelp")} />
      </Wide>
    </FormGrid>
  );
};
