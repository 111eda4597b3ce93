import { Box, Card, Typography } from "@mui/material";
import { useId } from "react";
import { FilterForm, ListBase, Pagination, SelectInput, TextInput } from "react-admin";
import { ExportButton } from "../../shared/ExportButton";
import { showLink } from "../../shared/links";
import { ListTools } from "../../shared/list/ListTools";
import { type Outcome, outcomeStates } from "../../shared/outcomeTypes";
import { RecordTable } from "../../shared/RecordTable";
import { useAwards } from "../../shared/useCampaign";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { columnsFor } from "./columns";

/** The list itself, by award and order of the votes. A row leads to the nomination where the caller may see it. */
export const OutcomeTable = ({ campaignId, ofUnit }: { campaignId: string; ofUnit: boolean }) => {
  const t = useT();
  const heading = useId();
  const awards = useAwards();
  const account = useMe()?.account;
  const columns = columnsFor(ofUnit);
  const visible = ({ seat }: Outcome) => account?.role !== "OFFICE" || account.seat === seat;
  return (
    <ListBase<Outcome> sort={{ field: "awardPosition,order", order: "ASC" }} filter={{ campaignId }} perPage={50}>
      <Card component="section" aria-labelledby={heading}>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, px: 2, pt: 1.5 }}>
          <Typography variant="h2" id={heading} sx={{ flex: 1 }}>
            {t("outcomes.list")}
          </Typography>
          <ListTools columns={columns} />
          <ExportButton columns={columns} name={t("menu.outcomes")} />
        </Box>
        <Box sx={{ px: 1.5, "& .RaFilterForm-filterFormInput .MuiFormControl-root": { minWidth: 150 } }}>
          <FilterForm
            filters={[
              <TextInput key="name" source="name.contains" label={t("outcomes.search")} alwaysOn resettable />,
              <SelectInput key="award" source="awardId" label={t("outcomes.column.award")} choices={awards} translateChoice={false} alwaysOn />,
              <SelectInput
                key="state"
                source="state"
                label={t("outcomes.column.state")}
                choices={outcomeStates.map((id) => ({ id, name: `outcomes.state.${id}` }))}
                alwaysOn
              />,
            ]}
          />
        </Box>
        <RecordTable columns={columns} rowClick={(_id, _resource, row) => (visible(row) ? showLink("nominations", row.nominationId) : false)} />
        <Pagination rowsPerPageOptions={[25, 50, 100, 200]} />
      </Card>
    </ListBase>
  );
};
