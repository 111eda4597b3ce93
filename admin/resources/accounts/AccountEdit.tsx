import { Box } from "@mui/material";
import {
  EditBase,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useRecordContext,
} from "react-admin";
import { Facts } from "../../shared/Facts";
import { dateTime } from "../../shared/format";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { EditFailure } from "../../shared/RecordFailure";
import type { Account } from "../../shared/schema";
import { useShowRefusal } from "../../shared/useShowRefusal";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { AccountStateChip } from "./AccountStateChip";
import { columns } from "./columns";
import { DisableButton } from "./DisableButton";
import { EnableButton } from "./EnableButton";
import { IssueKeyButton } from "./IssueKeyButton";
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
        <Facts
          of={[
            ...columns.map(({ label, text }) => [t(label), text(account, t)] as const),
            [t("resources.accounts.fields.createdAt"), dateTime(account.createdAt)],
          ]}
        />
        <SimpleForm
          sx={{ p: 0, pt: 2, maxWidth: 400 }}
          toolbar={
            <Toolbar sx={{ p: "0 !important", backgroundColor: "transparent !important" }}>
              <SaveButton label={t("action.save")} icon={<></>} />
            </Toolbar>
          }
        >
          <TextInput source="displayName" validate={required()} />
        </SimpleForm>
      </Panel>
    </Box>
  );
};

export default AccountEdit;
