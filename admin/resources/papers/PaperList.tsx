import { Box, Card } from "@mui/material";
import { FilterForm, ListBase, Pagination, SelectInput, type UseGetListOptions } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { ExportButton } from "../../shared/ExportButton";
import { ListTools } from "../../shared/list/ListTools";
import { PageHead } from "../../shared/PageHead";
import { type Paper, paperKinds, paperStates } from "../../shared/paperTypes";
import { RecordTable } from "../../shared/RecordTable";
import { useT } from "../../shared/useT";
import { columns } from "./columns";
import { OfficialPapers } from "./OfficialPapers";

/** How often the list is read again while something on it is being made, in milliseconds; where an answer takes longer, after it. */
const LOOKS_EVERY = 1_500;

const queryOptions: UseGetListOptions<Paper> = { refetchInterval: ({ state: { data } }) => (data?.data.some(({ state }) => state === "WAITING") ? LOOKS_EVERY : false) };

/** What can be asked for as a whole, and everything that was asked for, with how far it is. */
const PaperList = () => {
  const t = useT();
  return (
    <ListBase<Paper> sort={{ field: "requestedAt", order: "DESC" }} perPage={25} queryOptions={queryOptions}>
      <PageHead title={t("menu.papers")} summary={t("papers.hint")} actions={<ExportButton columns={columns} name={t("menu.papers")} />} />
      <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
        <OfficialPapers />
        <Card>
          <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", px: 1.5, pt: 1, "& > form": { flex: "1 1 320px" }, "& .RaFilterForm-filterFormInput .MuiFormControl-root": { minWidth: 150 } }}>
            <FilterForm
              filters={[
                <SelectInput key="kind" source="kind" label="papers.field.kind" choices={choicesOf("paperKind", paperKinds)} alwaysOn />,
                <SelectInput key="state" source="state" label="papers.field.state" choices={choicesOf("paperState", paperStates)} alwaysOn />,
              ]}
            />
            <ListTools columns={columns} />
          </Box>
          <RecordTable columns={columns} />
          <Pagination rowsPerPageOptions={[25, 50, 100, 200]} />
        </Card>
      </Box>
    </ListBase>
  );
};

export default PaperList;
