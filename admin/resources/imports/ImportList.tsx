import { SelectInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { ListPage } from "../../shared/ListPage";
import { type Import, importKinds, importStates } from "../../shared/paperTypes";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { columns } from "./columns";

/** Every workbook that was sent, newest first. */
const ImportList = () => {
  const t = useT();
  const campaign = useCampaign();
  const may = useMay();
  if (!campaign) return null;
  return (
    <ListPage<Import>
      title={t("menu.imports")}
      summary={t("imports.hint")}
      createLabel={may("confirmImport") ? t("imports.add") : undefined}
      columns={columns}
      sort={{ field: "requestedAt", order: "DESC" }}
      filter={{ campaignId: campaign.id }}
      rowClick="show"
      filters={[
        <SelectInput key="kind" source="kind" label="imports.field.kind" choices={choicesOf("importKind", importKinds)} alwaysOn />,
        <SelectInput key="state" source="state" label="imports.field.state" choices={choicesOf("importState", importStates)} alwaysOn />,
      ]}
    />
  );
};

export default ImportList;
