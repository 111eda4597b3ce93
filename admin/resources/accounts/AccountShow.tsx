import { Box } from "@mui/material";
import { ShowBase, useRecordContext } from "react-admin";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { ShowFailure } from "../../shared/RecordFailure";
import type { Account } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { wholeRecord } from "../../shared/whole";
import { AccountFacts } from "./AccountFacts";
import { AccountStateChip } from "./AccountStateChip";
import { ApproveButtons } from "./ApproveButtons";
import { ResetFactorButton } from "./ResetFactorButton";
import { UnlockButton } from "./UnlockButton";

/** One account for those who watch over accounts: its facts, and what the security administrator says to it. */
const AccountShow = () => (
  <ShowBase queryOptions={wholeRecord} error={<ShowFailure />}>
    <AccountPage />
  </ShowBase>
);

const AccountPage = () => {
  const t = useT();
  const account = useRecordContext<Account>();
  if (!account) return null;
  return (
    <Box sx={{ display: "grid", gap: 1.75, maxWidth: 980 }}>
      <PageHead
        title={t("secondFactor.account", { name: account.displayName })}
        path={t("menu.accounts")}
        chips={<AccountStateChip state={account.state} />}
        actions={
          <>
            <UnlockButton account={account} />
            <ResetFactorButton account={account} />
            <ApproveButtons account={account} />
          </>
        }
      />
      <Panel title={t("accounts.facts")}>
        <AccountFacts account={account} />
      </Panel>
    </Box>
  );
};

export default AccountShow;
