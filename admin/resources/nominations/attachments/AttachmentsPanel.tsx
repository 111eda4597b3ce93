import { Panel } from "../../../shared/Panel";
import type { Nomination } from "../../../shared/schema";
import { useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { isOpenForChange } from "../acts";
import { AttachmentList } from "./AttachmentList";

/** Files that belong to the nomination as a whole: photographs, certificates, scans. */
export const AttachmentsPanel = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const role = useMe()?.account.role;
  const any = nomination.attachments.some(({ about, removedAt }) => about === "NOMINATION" && !removedAt);
  if (!any && !(role === "UNIT" && isOpenForChange(nomination.state))) return null;
  return (
    <Panel title={t("attachments.title")} aside={t("attachments.limits")}>
      <AttachmentList nomination={nomination} about="NOMINATION" />
    </Panel>
  );
};
