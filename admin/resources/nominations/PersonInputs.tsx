import { DateInput, required, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { FormGrid, Wide } from "../../shared/FormGrid";
import {
  administrativeRanks,
  educations,
  personIdentities,
  politicalStatuses,
  sexes,
} from "../../shared/enums";
import { useT } from "../../shared/useT";
import { EthnicityInput } from "./EthnicityInput";
import { IdNumberInput } from "./IdNumberInput";
import { MobileInput } from "./MobileInput";

/** What the registration form asks of a person. */
export const PersonInputs = () => {
  const t = useT();
  return (
    <>
      <FormGrid title={t("nominations.sections.person")}>
        <TextInput
          source="name"
          label={t("nominations.personName")}
          validate={required()}
          autoComplete="off"
        />
        <IdNumberInput />
        <DateInput source="person.birthDate" validate={required()} />
        <SelectInput source="person.sex" choices={choicesOf("sex", sexes)} validate={required()} />
        <EthnicityInput />
        <MobileInput />
        <SelectInput
          source="person.politicalStatus"
          choices={choicesOf("politicalStatus", politicalStatuses)}
          validate={required()}
        />
        <SelectInput
          source="person.education"
          choices={choicesOf("education", educations)}
          validate={required()}
        />
      </FormGrid>
      <FormGrid title={t("nominations.sections.work")}>
        <TextInput source="person.post" validate={required()} />
        <SelectInput
          source="person.administrativeRank"
          choices={choicesOf("administrativeRank", administrativeRanks)}
          validate={required()}
          helperText={t("nominations.rankHelp")}
        />
        <SelectInput
          source="person.identity"
          choices={choicesOf("personIdentity", personIdentities)}
          validate={required()}
        />
        <TextInput source="person.professionalTitle" />
        <DateInput source="person.tradeSince" validate={required()} helperText={t("nominations.tradeHelp")} />
        <Wide>
          <TextInput source="person.honours" multiline helperText={t("nominations.honoursHelp")} />
        </Wide>
      </FormGrid>
    </>
  );
};
