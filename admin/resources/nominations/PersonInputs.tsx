import { DateInput, required, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid } from "../../shared/FormGrid";
import {
  administrativeRanks,
  educations,
  personIdentities,
  politicalStatuses,
  sexes,
} from "../../shared/enums";
import { useT } from "../../shared/useT";
import { useFieldHelp } from "./findings/useFieldHelp";
import { EthnicityInput } from "./EthnicityInput";
import { HonourInputs } from "./HonourInputs";
import { IdNumberInput } from "./IdNumberInput";
import { MobileInput } from "./MobileInput";

/** What the registration form asks of a person. */
export const PersonInputs = () => {
  const t = useT();
  const help = useFieldHelp();
  return (
    <>
      <FormGrid title={t("nominations.sections.person")}>
        <TextInput
          source="name"
          label={t("nominations.personName")}
          validate={required()}
          autoComplete="off"
          helperText={help("name")}
        />
        <IdNumberInput />
        <DateInput source="person.birthDate" validate={required()} helperText={help("person.birthDate")} />
        <SelectInput
          source="person.sex"
          choices={choicesOf("sex", sexes)}
          validate={required()}
          helperText={help("person.sex")}
        />
        <EthnicityInput />
        <MobileInput />
        <SelectInput
          source="person.politicalStatus"
          choices={choicesOf("politicalStatus", politicalStatuses)}
          validate={required()}
          helperText={help("person.politicalStatus")}
        />
        <SelectInput
          source="person.education"
          choices={choicesOf("education", educations)}
          validate={required()}
          helperText={help("person.education")}
        />
      </FormGrid>
      <FormGrid title={t("nominations.sections.work")}>
        <TextInput source="person.post" validate={required()} helperText={help("person.post")} />
        <SelectInput
          source="person.administrativeRank"
          choices={choicesOf("administrativeRank", administrativeRanks)}
          validate={required()}
          helperText={help("person.administrativeRank", t("nominations.rankHelp"))}
        />
        <SelectInput
          source="person.identity"
          choices={choicesOf("personIdentity", personIdentities)}
          validate={required()}
          helperText={help("person.identity")}
        />
        <TextInput source="person.professionalTitle" helperText={help("person.professionalTitle")} />
        <DateInput
          source="person.tradeSince"
          validate={required()}
          helperText={help("person.tradeSince", t("nominations.tradeHelp"))}
        />
      </FormGrid>
      <HonourInputs />
    </>
  );
};
