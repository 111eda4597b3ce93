import { DateTimeInput, SelectInput, TextInput } from "react-admin";
import { zh } from "../../i18n/zh";
import { choicesOf } from "../../shared/choices";
import { ListPage } from "../../shared/ListPage";
import { auditOutcomes, roles } from "../../shared/enums";
import type { AuditEvent } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { ActionInput } from "./ActionInput";
import { columns } from "./columns";
import { TrailProof } from "./TrailProof";

const subjects = Object.keys(zh.enums.subject) as (keyof typeof zh.enums.subject)[];

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
      tabs={<TrailProof />}
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
        <SelectInput key="subjectType" source="subjectType" choices={choicesOf("subject", subjects)} />,
        <TextInput key="subjectId" source="subjectId" resettable />,
        <TextInput key="address" source="address.contains" label="resources.auditEvents.fields.address" resettable />,
        <TextInput key="code" source="code" resettable />,
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
