import { SelectInput, TextInput, useCanAccess } from "react-admin";
import { choicesOf } from "../../shared/choices";
import type { Column } from "../../shared/columns";
import { ListPage } from "../../shared/ListPage";
import { workplaceNatures } from "../../shared/enums";
import type { Workplace } from "../../shared/schema";
import { useT } from "../../shared/useT";

const columns: Column<Workplace>[] = [
  {
    source: "name",
    label: "resources.workplaces.fields.name",
    text: ({ name }) => name,
    sort: true,
    wrap: true,
  },
  {
    source: "creditCode",
    label: "resources.workplaces.fields.creditCode",
    text: ({ creditCode }) => creditCode,
    sort: true,
  },
  {
    source: "nature", words: "enums.workplaceNature",
    label: "resources.workplaces.fields.nature",
    text: ({ nature }, t) => t(`enums.workplaceNature.${nature}`),
    sort: true,
  },
  {
    source: "administrativeRank", words: "enums.administrativeRank",
    label: "resources.workplaces.fields.administrativeRank",
    text: ({ administrativeRank }, t) => t(`enums.administrativeRank.${administrativeRank}`),
    sort: true,
  },
  { source: "unitId", path: "unit.shortName", label: "resources.workplaces.fields.unitId", text: ({ unit }) => unit.shortName },
];

/** All workplaces the caller may see. */
const WorkplaceList = () => {
  const t = useT();
  const { canAccess } = useCanAccess({ resource: "workplaces", action: "edit" });
  return (
    <ListPage<Workplace>
      title={t("menu.workplaces")}
      createLabel={t("workplaces.add")}
      columns={columns}
      sort={{ field: "name", order: "ASC" }}
      rowClick={canAccess ? "edit" : false}
      filters={[
        <TextInput key="name" source="search" label={t("workplaces.search")} alwaysOn resettable />,
        <SelectInput
          key="nature"
          source="nature"
          choices={choicesOf("workplaceNature", workplaceNatures)}
          alwaysOn
        />,
      ]}
    />
  );
};

export default WorkplaceList;
