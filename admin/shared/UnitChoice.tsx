import { AutocompleteInput, ReferenceInput, required, useResourceContext } from "react-admin";
import { Helped } from "./form/help/Helped";
import { useMe } from "./useMe";

const byName = (text: string) => (text ? { search: text } : {});

/** Chooses the recommending unit, for those who do not act for one: a unit's own account acts for its unit. */
export const UnitChoice = () => {
  const me = useMe();
  const resource = useResourceContext();
  if (!me || me.account.unit) return null;
  return (
    <Helped field={`${resource}.unitId`}>
      <ReferenceInput
        source="unitId"
        reference="recommendingUnits"
        sort={{ field: "position", order: "ASC" }}
        perPage={100}
      >
        <AutocompleteInput optionText="name" filterToQuery={byName} validate={required()} />
      </ReferenceInput>
    </Helped>
  );
};
