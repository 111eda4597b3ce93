import { DateTimeInput, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import type { SignIn } from "../../shared/conventionTypes";
import { auditOutcomes, roles, signInRefusals } from "../../shared/enums";
import { ListPage } from "../../shared/ListPage";
import { useT } from "../../shared/useT";
import { columns } from "./columns";

/** Sign-ins of every account, newest first. */
const SignInList = () => {
  const t = useT();
  return (
    <ListPage<SignIn>
      title={t("menu.signIns")}
      summary={t("conventions.signInsHint")}
      columns={columns}
      sort={{ field: "occurredAt", order: "DESC" }}
      perPage={50}
      filters={[
        <TextInput key="name" source="name.contains" label={t("conventions.account")} alwaysOn resettable />,
        <SelectInput key="outcome" source="outcome" label={t("conventions.outcome")} choices={choicesOf("auditOutcome", auditOutcomes)} alwaysOn />,
        <SelectInput key="code" source="code" label={t("conventions.why")} choices={choicesOf("signInRefusal", signInRefusals)} alwaysOn />,
        <SelectInput key="action" source="action" label={t("conventions.what")} choices={choicesOf("action", ["login", "logout", "refreshSession", "issueApiKey"])} alwaysOn />,
        <SelectInput key="role" source="role" label={t("conventions.role")} choices={choicesOf("role", roles)} alwaysOn />,
        <DateTimeInput key="since" source="occurredAt.gte" label={t("conventions.since")} alwaysOn />,
        <DateTimeInput key="until" source="occurredAt.lte" label={t("conventions.until")} alwaysOn />,
      ]}
    />
  );
};

export default SignInList;
