import { LinkBase, useRecordContext, useResourceContext } from "react-admin";
import { listLink } from "./links";
import { useMay } from "./useMe";
import { useT } from "./useT";

/** For the auditor, on every record's page: who did what to it. */
export const TrailLink = () => {
  const t = useT();
  const may = useMay()("auditEvents");
  const record = useRecordContext();
  const resource = useResourceContext();
  if (!may || !record || resource === "auditEvents") return null;
  return (
    <LinkBase className="no-print" to={listLink("auditEvents", { subjectId: record.id })}>
      {t("audit.touched")}
    </LinkBase>
  );
};
