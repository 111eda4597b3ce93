import { AutocompleteInput, ReferenceInput, required } from "react-admin";
import { Helped } from "../../shared/form/help/Helped";
import { useMay } from "../../shared/useMe";
import { useFieldHelp } from "./findings/useFieldHelp";
import { useT } from "../../shared/useT";
import { WorkplaceDialog } from "../workplaces/WorkplaceDialog";

const byName = (text: string) => (text ? { search: text } : {});

/** Chooses the nominee's employer; one that is missing is added on the spot. */
export const WorkplaceInput = () => {
  const t = useT();
  const help = useFieldHelp();
  const create = useMay()("createWorkplace");
  return (
    <Helped field="nominations.workplaceId">
      <ReferenceInput
        source="workplaceId"
        reference="workplaces"
        sort={{ field: "name", order: "ASC" }}
        perPage={50}
      >
        <AutocompleteInput
          optionText="name"
          filterToQuery={byName}
          validate={required()}
          helperText={help("workplaceId", t("nominations.workplaceHelp"))}
          create={create ? <WorkplaceDialog /> : undefined}
          createLabel={t("workplaces.addHint")}
          createItemLabel={t("workplaces.addNamed")}
        />
      </ReferenceInput>
    </Helped>
  );
};
