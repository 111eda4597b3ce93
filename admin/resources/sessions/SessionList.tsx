import { SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import type { OnlineSession } from "../../shared/conventionTypes";
import { sessionKinds } from "../../shared/enums";
import { ListPage } from "../../shared/ListPage";
import { useAsk } from "../../shared/useAsk";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { columnsFor } from "./columns";

const mine = {};

/** Who is signed in now, the latest first. */
const SessionList = () => {
  const t = useT();
  const me = useMe();
  const { data } = useAsk("mySessions", mine);
  return (
    <ListPage<OnlineSession>
      title={t("menu.sessions")}
      summary={t("conventions.sessionsHint")}
      columns={columnsFor(me?.account.id, data?.sessionId, t("conventions.thisSession"))}
      sort={{ field: "startedAt", order: "DESC" }}
      perPage={50}
      filters={[
        <TextInput key="address" source="address.contains" label={t("conventions.address")} alwaysOn resettable />,
        <SelectInput key="kind" source="kind" label={t("conventions.kind")} choices={choicesOf("sessionKind", sessionKinds)} alwaysOn />,
      ]}
    />
  );
};

export default SessionList;
