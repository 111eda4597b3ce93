import { Box } from "@mui/material";
import {
  EditBase,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  useRecordContext,
} from "react-admin";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { EditFailure } from "../../shared/RecordFailure";
import type { Account } from "../../shared/schema";
import { useShowRefusal } from "../../shared/useShowRefusal";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { AccountFacts } from "./AccountFacts";
import { AccountStateChip } from "./AccountStateChip";
import { DisableButton } from "./DisableButton";
import { EnableButton } from "./EnableButton";
import { IssueKeyButton } from "./IssueKeyButton";
import { RegisteredOperations } from "./RegisteredOperations";
import { ResetPasswordButton } from "./ResetPasswordButton";

/** One account: its facts, its name, and what the administrator may do with it. */
const AccountEdit = () => (
  <EditBase
    mutationMode="pessimistic"
    queryOptions={wholeRecord}
    error={<EditFailure />}
    redirect="list"
    mutationOptions={{ onError: useShowRefusal() }}
  >
    <AccountPage />
  </EditBase>
);

const AccountPage = () => {
  const t = useT();
  const account = useRecordContext<Account>();
  if (!account) return null;
  return (
    <Box sx={{ display: "grid", gap: 1.75, maxWidth: 980 }}>
      <PageHead
        title={t("accounts.editTitle", { name: account.displayName })}
        path={t("menu.accounts")}
        chips={<AccountStateChip state={account.state} />}
        actions={
          <>
            <IssueKeyButton account={account} />
            <EnableButton account={account} />
            <DisableButton account={account} />
            <ResetPasswordButton account={account} />
          </>
        }
      />
      <Panel title={t("accounts.facts")}>
        <AccountFacts account={account} />
        <SimpleForm
          sx={{ p: "16px 0 0", mb: 0, maxWidth: 400 }}
          toolbar={
            // react-admin's own lies over what is below it on a phone.
            <Box sx={{ pt: 1 }}>
              <SaveButton label={t("action.save")} icon={<></>} />
            </Box>
          }
        >
          <TextInput source="displayName" validate={required()} />
        </SimpleForm>
      </Panel>
      <RegisteredOperations account={account} />
    </Box>
  );
};

export default AccountEdit;
