import { SelectInput, TextInput, useCanAccess } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { ImportLink } from "../../shared/ImportLink";
import { ListPage } from "../../shared/ListPage";
import { accountStates, roles } from "../../shared/enums";
import type { Account } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { BulkApprove } from "./BulkApprove";
import { columns } from "./columns";

/** All accounts. */
const AccountList = () => {
  const t = useT();
  const { canAccess } = useCanAccess({ resource: "accounts", action: "edit" });
  const approves = useMay()("approveAccounts");
  return (
    <ListPage<Account>
      title={t("menu.accounts")}
      createLabel={t("accounts.add")}
      actions={<ImportLink kind="ACCOUNTS" />}
      columns={columns}
      sort={{ field: "username", order: "ASC" }}
      perPage={50}
      rowClick={canAccess ? "edit" : "show"}
      bulk={approves ? <BulkApprove /> : undefined}
      selectable={({ state }) => state === "PENDING"}
      filters={[
        <TextInput
          key="name"
          source="search"
          label={t("accounts.search")}
          alwaysOn
          resettable
        />,
        <SelectInput key="role" source="role" choices={choicesOf("role", roles)} alwaysOn />,
        <SelectInput
          key="state"
          source="state"
          choices={choicesOf("accountState", accountStates)}
          alwaysOn
        />,
      ]}
    />
  );
};

export default AccountList;
