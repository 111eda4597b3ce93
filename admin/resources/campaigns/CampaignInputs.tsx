import { DateInput, required, TextInput } from "react-admin";
import { Wide } from "../../shared/FormGrid";

/** What a campaign is called and its dates: entered when it is drafted, open to change until it runs. */
export const CampaignInputs = () => (
  <>
    <Wide>
      <TextInput source="name" validate={required()} />
    </Wide>
    <TextInput source="noticeNumber" validate={required()} />
    <DateInput source="referenceDate" validate={required()} />
    <DateInput source="contactDeadline" validate={required()} />
    <DateInput source="materialsDeadline" validate={required()} />
  </>
);
