import { Box, Typography } from "@mui/material";
import type { Tone } from "../../../layout/theme";
import { Chip } from "../../../shared/Chip";
import { dateTime } from "../../../shared/format";
import type { Honour, Revocation } from "../../../shared/honourTypes";
import { PaperButton } from "../../../shared/PaperButton";
import type { MarkName } from "../../../shared/Mark";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { AttachmentList } from "../../nominations/attachments/AttachmentList";
import { OpinionChain } from "./OpinionChain";

const looks: Record<Revocation["state"], { tone: Tone; mark: MarkName }> = {
  PROPOSED: { tone: "amber", mark: "sent" },
  REVOKED: { tone: "red", mark: "failed" },
  KEPT: { tone: "green", mark: "done" },
};

interface RevocationItemProps {
  honour: Honour;
  revocation: Revocation;
  /** With the files of its evidence, where the caller may see it. */
  nomination: Nomination | undefined;
}

/** One set of proceedings: why, on what evidence, who said what, and what was decided. */
export const RevocationItem = ({ honour, revocation, nomination }: RevocationItemProps) => {
  const t = useT();
  const { id, state, cause, evidence, proposedBy, proposedAt } = revocation;
  return (
    <li>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 0.75 }}>
        <Chip {...looks[state]}>{t(`honours.revocation.state.${state}`)}</Chip>
        <Typography variant="caption" color="text.secondary">
          {t("honours.revocation.proposedLine", { name: proposedBy, at: dateTime(proposedAt) })}
        </Typography>
      </Box>
      <Words title={t("honours.revocation.cause")} text={cause} />
      <Words title={t("honours.revocation.evidence")} text={evidence} />
      {nomination ? <AttachmentList nomination={nomination} about="REVOCATION" aboutId={id} open={state === "PROPOSED"} /> : null}
      <OpinionChain honour={honour} revocation={revocation} />
      {nomination && state !== "KEPT" ? <PaperButton size="small" variant="text" label={t("papers.form.revocation")} paper={{ kind: "REVOCATION_DECISION", subjectId: id }} /> : null}
    </li>
  );
};

const Words = ({ title, text }: { title: string; text: string }) => (
  <Box sx={{ mb: 0.75 }}>
    <Typography component="h3" sx={{ fontSize: 13, fontWeight: 700 }}>
      {title}
    </Typography>
    <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</Typography>
  </Box>
);
