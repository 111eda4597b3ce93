import { AutocompleteInput, ReferenceInput, SelectInput, TextInput } from "react-admin";
import { ImportLink } from "../../shared/ImportLink";
import { ListPage } from "../../shared/ListPage";
import type { Nomination } from "../../shared/schema";
import { useAwards, useCampaign } from "../../shared/useCampaign";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { acts, isOffered } from "./acts";
import { bulkActs, bulkVerb } from "./bulk";
import { BulkActs } from "./BulkActs";
import { columns } from "./columns";
import { StateTabs } from "./StateTabs";
import { useLevel } from "./useLevel";

const byName = (text: string) => (text ? { search: text } : {});

/** Nominations of the chosen campaign. The office begins with those that wait for its review. */
const NominationList = () => {
  const t = useT();
  const awards = useAwards();
  const campaign = useCampaign();
  const may = useMay();
  const level = useLevel();
  const reviewer = may("approveNomination");
  const mine = bulkActs.filter((name) => may(bulkVerb[name]));
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
      actions={unit ? <ImportLink kind="NOMINEES" /> : undefined}
      tabs={<StateTabs unit={Boolean(unit)} />}
      columns={unit ? columns.filter(({ source }) => source !== "unitId") : columns}
      sort={reviewer ? { field: "submittedAt", order: "ASC" } : { field: "updatedAt", order: "DESC" }}
      filter={{ campaignId: campaign.id }}
      filterDefaultValues={reviewer ? { state: ["SUBMITTED"] } : undefined}
      rowClick="show"
      bulk={mine.length > 0 ? <BulkActs /> : undefined}
      selectable={(row) => mine.some((name) => isOffered(acts[name], row, level))}
      filters={[
        <TextInput key="name" source="search" label={t("nominations.search")} alwaysOn resettable />,
        <SelectInput key="award" source="awardId" choices={awards} translateChoice={false} alwaysOn />,
        ...(unit ? [] : [unitFilter]),
      ]}
    />
  );
};

export default NominationList;
