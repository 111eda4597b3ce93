import { AutocompleteInput, ReferenceInput, required } from "react-admin";
import { useMe } from "./useMe";

const byName = (text: string) => (text ? { name: { contains: text } } : {});

/** Chooses the recommending unit, for those who do not act for one: a unit's own account acts for its unit. */
export const UnitChoice = () => {
  const me = useMe();
  if (!me || me.account.unit) return null;
  return (
    <ReferenceInput
      source="unitId"
      reference="recommendingUnits"
      sort={{ field: "position", order: "ASC" }}
      perPage={100}
    >
      <AutocompleteInput optionText="name" filterToQuery={byName} validate={required()} />
    </ReferenceInput>
  );
};
