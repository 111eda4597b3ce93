import { AutocompleteInput, ReferenceInput, SelectInput, TextInput } from "react-admin";
import { ListPage } from "../../shared/ListPage";
import type { Nomination } from "../../shared/schema";
import { useAwards, useCampaign } from "../../shared/useCampaign";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { columns } from "./columns";
import { StateTabs } from "./StateTabs";

const byName = (text: string) => (text ? { name: { contains: text } } : {});

/** Nominations of the chosen campaign. The office begins with those that wait for its review. */
const NominationList = () => {
  const t = useT();
  const awards = useAwards();
  const campaign = useCampaign();
  const reviewer = useMay()("approveNomination");
  const unit = useMe()?.account.unit;
  if (!campaign) return null;
  const unitFilter = (
    <ReferenceInput
      key="unit"
      source="unitId"
      reference="recommendingUnits"
      sort={{ field: "position", order: "ASC" }}
      perPage={100}
      alwaysOn
    >
      <AutocompleteInput
        optionText="shortName"
        filterToQuery={byName}
        label="resources.nominations.fields.unitId"
      />
    </ReferenceInput>
  );
  return (
    <ListPage<Nomination>
      title={t("menu.nominations")}
      createLabel={t("nominations.add")}
      tabs={<StateTabs unit={Boolean(unit)} />}
      columns={unit ? columns.filter(({ source }) => source !== "unitId") : columns}
      sort={reviewer ? { field: "submittedAt", order: "ASC" } : { field: "updatedAt", order: "DESC" }}
      filter={{ campaignId: campaign.id }}
      filterDefaultValues={reviewer ? { state: ["SUBMITTED"] } : undefined}
      rowClick="show"
      filters={[
        <TextInput key="name" source="name.contains" label={t("nominations.search")} alwaysOn resettable />,
        <SelectInput key="award" source="awardId" choices={awards} translateChoice={false} alwaysOn />,
        ...(unit ? [] : [unitFilter]),
      ]}
    />
  );
};

export default NominationList;
