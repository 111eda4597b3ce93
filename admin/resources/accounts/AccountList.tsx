import { SelectInput, TextInput, useCanAccess } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { ListPage } from "../../shared/ListPage";
import { accountStates, roles } from "../../shared/enums";
import type { Account } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { columns } from "./columns";

/** All accounts. */
const AccountList = () => {
  const t = useT();
  const { canAccess } = useCanAccess({ resource: "accounts", action: "edit" });
  return (
    <ListPage<Account>
      title={t("menu.accounts")}
      createLabel={t("accounts.add")}
      columns={columns}
      sort={{ field: "username", order: "ASC" }}
      perPage={50}
      rowClick={canAccess ? "edit" : false}
      filters={[
        <TextInput
          key="name"
          source="displayName.contains"
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
