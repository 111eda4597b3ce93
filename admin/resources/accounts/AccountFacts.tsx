import { Facts } from "../../shared/Facts";
import { dateTime } from "../../shared/format";
import type { Account } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { columns } from "./columns";

/** What is known of an account, and why it was not approved, where it was not. */
export const AccountFacts = ({ account }: { account: Account }) => {
  const t = useT();
  return (
    <Facts
      of={[
        ...columns.map(({ label, text }) => [t(label), text(account, t)] as const),
        [t("resources.accounts.fields.createdAt"), dateTime(account.createdAt)],
        ...(account.rejectionReason ? [[t("secondFactor.rejected"), account.rejectionReason] as const] : []),
      ]}
    />
  );
};
