import { Button } from "@mui/material";
import { useState } from "react";
import { SelectInput, TextInput } from "react-admin";
import { type HonourLine, honourStates } from "../../shared/honourTypes";
import { ListPage } from "../../shared/ListPage";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { CheckDialog } from "./CheckDialog";
import { columns } from "./columns";

/** The register over all campaigns, newest first, with the question whether somebody was honoured before. */
const HonourList = () => {
  const t = useT();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ListPage<HonourLine>
        title={t("honours.title")}
        createLabel={t("honours.earlierAdd")}
        actions={
          may("honoursOf") ? (
            <Button variant="outlined" color="inherit" onClick={() => setAsking(true)}>
              {t("honours.check.open")}
            </Button>
          ) : null
        }
        columns={columns}
        sort={{ field: "conferredOn", order: "DESC" }}
        rowClick="show"
        filters={[
          <TextInput key="name" source="search" label={t("honours.search")} alwaysOn resettable />,
          <TextInput key="number" source="certificateNumber.contains" label={t("honours.searchCertificate")} alwaysOn resettable />,
          <SelectInput
            key="state"
            source="state"
            label={t("honours.field.state")}
            choices={honourStates.map((id) => ({ id, name: `honours.state.${id}` }))}
            alwaysOn
          />,
        ]}
      />
      {asking ? <CheckDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
};

export default HonourList;
