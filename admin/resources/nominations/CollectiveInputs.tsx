import { DateInput, NumberInput, required, SelectInput, TextInput, useRecordContext } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { administrativeRanks, workplaceNatures } from "../../shared/enums";
import type { Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { useFieldHelp } from "./findings/useFieldHelp";
import { useCreditCodeCheck } from "../workplaces/useCreditCodeCheck";

/** What the registration form asks of a collective. */
export const CollectiveInputs = () => {
  const t = useT();
  const help = useFieldHelp();
  const creditCode = useCreditCodeCheck();
  const masked = useRecordContext<Nomination>()?.collective?.phoneMasked;
  return (
    <FormGrid title={t("nominations.sections.collective")}>
      <Wide>
        <TextInput
          source="name"
          label={t("nominations.collectiveName")}
          validate={required()}
          helperText={help("name")}
        />
      </Wide>
      <SelectInput
        source="collective.nature"
        choices={choicesOf("workplaceNature", workplaceNatures)}
        validate={required()}
        helperText={help("collective.nature")}
      />
      <SelectInput
        source="collective.administrativeRank"
        choices={choicesOf("administrativeRank", administrativeRanks)}
        validate={required()}
        helperText={help("collective.administrativeRank", t("workplaces.rankHint"))}
      />
      <NumberInput
        source="collective.headcount"
        min={1}
        step={1}
        validate={required()}
        helperText={help("collective.headcount")}
      />
      <TextInput
        source="collective.creditCode"
        validate={creditCode}
        parse={(value: string) => value.trim().toUpperCase() || null}
        helperText={help("collective.creditCode")}
      />
      <TextInput
        source="collective.leaderName"
        validate={required()}
        autoComplete="off"
        helperText={help("collective.leaderName")}
      />
      <TextInput source="collective.leaderPost" validate={required()} helperText={help("collective.leaderPost")} />
      <TextInput
        source="collective.phone"
        type="tel"
        autoComplete="off"
        validate={masked ? undefined : required()}
        helperText={help("collective.phone", masked ? t("reveals.kept", { masked }) : undefined)}
      />
      <Wide>
        <TextInput
          source="collective.honours"
          multiline
          helperText={help("collective.honours", t("nominations.honoursHelp"))}
        />
      </Wide>
      <DateInput
        source="collective.lastAccidentOn"
        helperText={help("collective.lastAccidentOn", t("nominations.accidentHelp"))}
      />
      <DateInput
        source="collective.lastCaseOn"
        helperText={help("collective.lastCaseOn", t("nominations.caseHelp"))}
      />
      <Wide>
        <TextInput
          source="collective.staffViolation"
          multiline
          helperText={help("collective.staffViolation", t("nominations.violationHelp"))}
        />
      </Wide>
    </FormGrid>
  );
};
