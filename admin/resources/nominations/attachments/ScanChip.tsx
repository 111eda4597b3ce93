import { Chip } from "../../../shared/Chip";
import type { Attachment } from "../../../shared/schema";
import { useT } from "../../../shared/useT";

/** What the virus scanner says, where that is something to know: it waits, or it was infected. */
export const ScanChip = ({ file: { scan, scanSignature } }: { file: Attachment }) => {
  const t = useT();
  if (scan === "PENDING") return <Chip tone="amber" mark="sent" title={t("attachments.pendingHint")}>{t("enums.attachmentScan.PENDING")}</Chip>;
  if (scan !== "INFECTED") return null;
  return <Chip tone="red" mark="failed">{t("attachments.infected", { signature: scanSignature ?? "" })}</Chip>;
};
