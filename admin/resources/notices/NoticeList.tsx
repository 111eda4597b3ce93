import { Button } from "@mui/material";
import { SelectInput, useNotify } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { type Notice, noticeKinds } from "../../shared/communicationTypes";
import { ListPage } from "../../shared/ListPage";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { columns } from "./columns";

/** All notices of the caller, newest first. */
const NoticeList = () => {
  const t = useT();
  const notify = useNotify();
  const mark = useVerb("markNoticesRead");
  const states = [
    { id: true, name: "notices.unread" },
    { id: false, name: "notices.read" },
  ];
  const markAll = () => mark.mutate({}, { onSuccess: (count) => notify(t("notices.marked", { smart_count: count })) });
  return (
    <ListPage<Notice>
      title={t("menu.notices")}
      summary={t("notices.summary")}
      columns={columns}
      sort={{ field: "createdAt", order: "DESC" }}
      filters={[
        <SelectInput key="kind" source="kind" label={t("notices.field.kind")} choices={choicesOf("noticeKind", noticeKinds)} alwaysOn />,
        <SelectInput key="read" source="readAt.isNull" label={t("notices.state")} choices={states} alwaysOn />,
      ]}
      actions={
        <Button variant="outlined" color="inherit" disabled={mark.isPending} onClick={markAll}>
          {t("notices.markAll")}
        </Button>
      }
    />
  );
};

export default NoticeList;
