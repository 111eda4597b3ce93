import { DateTimeInput, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import type { Operation } from "../../shared/conventionTypes";
import { auditOutcomes } from "../../shared/enums";
import { ListPage } from "../../shared/ListPage";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { ActionInput } from "../auditEvents/ActionInput";
import { columns } from "./columns";

/** Acts, newest first: one's own, or those about accounts. */
const OperationList = () => {
  const t = useT();
  const watches = useMay()("sessions");
  return (
    <ListPage<Operation>
      title={t("menu.operations")}
      summary={t(watches ? "conventions.operationsOfAccounts" : "conventions.operationsOwn")}
      columns={columns}
      sort={{ field: "occurredAt", order: "DESC" }}
      perPage={50}
      filters={[
        <TextInput key="actor" source="actorName.contains" label={t("conventions.actor")} alwaysOn resettable />,
        <ActionInput key="action" source="action" label={t("conventions.operation")} alwaysOn />,
        <SelectInput key="outcome" source="outcome" label={t("conventions.outcome")} choices={choicesOf("auditOutcome", auditOutcomes)} alwaysOn />,
        <DateTimeInput key="since" source="occurredAt.gte" label={t("conventions.since")} alwaysOn />,
        <DateTimeInput key="until" source="occurredAt.lte" label={t("conventions.until")} alwaysOn />,
      ]}
    />
  );
};

export default OperationList;
