import { SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import type { Column } from "../../shared/columns";
import { ImportLink } from "../../shared/ImportLink";
import { ListPage } from "../../shared/ListPage";
import { seats, unitKinds } from "../../shared/enums";
import type { RecommendingUnit } from "../../shared/schema";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";

const columns: Column<RecommendingUnit>[] = [
  {
    source: "position",
    label: "resources.recommendingUnits.fields.position",
    text: ({ position }) => position,
    sort: true,
  },
  {
    source: "name",
    label: "resources.recommendingUnits.fields.name",
    text: ({ name }) => name,
    sort: true,
    wrap: true,
  },
  {
    source: "shortName",
    label: "resources.recommendingUnits.fields.shortName",
    text: ({ shortName }) => shortName,
    sort: true,
  },
  {
    source: "kind", words: "enums.unitKind",
    label: "resources.recommendingUnits.fields.kind",
    text: ({ kind }, t) => t(`enums.unitKind.${kind}`),
    sort: true,
  },
  {
    source: "seat", words: "enums.seat",
    label: "resources.recommendingUnits.fields.seat",
    text: ({ seat }, t) => t(`enums.seat.${seat}`),
    sort: true,
  },
  {
    source: "parentId", path: "parent.shortName",
    label: "resources.recommendingUnits.fields.parentId",
    text: ({ parent }) => parent?.shortName ?? null,
  },
];

/** All recommending units the caller may see. */
const UnitList = () => {
  const t = useT();
  const ownSeat = useMe()?.account.seat;
  return (
    <ListPage<RecommendingUnit>
      title={t("menu.recommendingUnits")}
      createLabel={t("units.add")}
      actions={<ImportLink kind="UNITS" />}
      columns={columns}
      sort={{ field: "position", order: "ASC" }}
      perPage={50}
      rowClick="show"
      filters={[
        <TextInput key="name" source="search" label={t("units.search")} alwaysOn resettable />,
        <SelectInput key="kind" source="kind" choices={choicesOf("unitKind", unitKinds)} alwaysOn />,
        ...(ownSeat
          ? []
          : [<SelectInput key="seat" source="seat" choices={choicesOf("seat", seats)} alwaysOn />]),
      ]}
    />
  );
};

export default UnitList;
