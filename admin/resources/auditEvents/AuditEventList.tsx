import { DateTimeInput, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { ListPage } from "../../shared/ListPage";
import { auditOutcomes, roles } from "../../shared/enums";
import type { AuditEvent } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { ActionInput } from "./ActionInput";
import { columns } from "./columns";

/** Every act, newest first. */
const AuditEventList = () => {
  const t = useT();
  return (
    <ListPage<AuditEvent>
      title={t("menu.auditEvents")}
      columns={columns}
      sort={{ field: "occurredAt", order: "DESC" }}
      perPage={50}
      rowClick="show"
      filters={[
        <TextInput key="actor" source="actorName.contains" label={t("audit.search")} alwaysOn resettable />,
        <ActionInput key="action" source="action" alwaysOn />,
        <SelectInput key="role" source="role" choices={choicesOf("role", roles)} alwaysOn />,
        <SelectInput
          key="outcome"
          source="outcome"
          choices={choicesOf("auditOutcome", auditOutcomes)}
          alwaysOn
        />,
        <DateTimeInput
          key="since"
          source="occurredAt.gte"
          label="resources.auditEvents.fields.since"
          alwaysOn
        />,
        <DateTimeInput
          key="until"
          source="occurredAt.lte"
          label="resources.auditEvents.fields.until"
          alwaysOn
        />,
      ]}
    />
  );
};

export default AuditEventList;
