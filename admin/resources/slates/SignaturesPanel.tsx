import { Box, Typography } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { seats, type Seat } from "../../shared/enums";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import type { Slate, SlateSignature } from "../../shared/slateTypes";
import { useT } from "../../shared/useT";
import { differenceOf, wordsOf } from "./readSlate";

/** What each seat says, and where one does not agree, its list against the slate. */
export const SignaturesPanel = ({ slate }: { slate: Slate }) => {
  const t = useT();
  const waits = slate.state === "COMPOSED";
  return (
    <Panel title={t("slates.signatures.title")}>
      {waits ? <Typography color="text.secondary">{t("slates.signatures.needsConfirmation")}</Typography> : null}
      {waits ? null : (
        <Box sx={{ display: "grid", gap: 1.25 }}>
          {seats.map((seat) => (
            <SeatWord key={seat} slate={slate} seat={seat} />
          ))}
        </Box>
      )}
    </Panel>
  );
};

const SeatWord = ({ slate, seat }: { slate: Slate; seat: Seat }) => {
  const t = useT();
  const { moment } = useDateWords();
  const { last, earlier } = wordsOf(slate, seat);
  const word = ({ agrees, name, signedAt }: SlateSignature) =>
    `${t(agrees ? "slates.signatures.agreed" : "slates.signatures.disagreed")} ${name} ${moment(signedAt)}`;
  return (
    <Box component="section" aria-label={t(`enums.seat.${seat}`)}>
      <b>{t(`enums.seat.${seat}`)}</b>{" "}
      {last ? (
        <Chip tone={last.agrees ? "green" : "red"} mark={last.agrees ? "done" : "failed"}>
          {t(last.agrees ? "slates.signatures.agreed" : "slates.signatures.disagreed")}
        </Chip>
      ) : (
        <Chip tone="grey">{t("slates.signatures.waiting")}</Chip>
      )}
      {last ? (
        <Typography variant="caption" component="p" color="text.secondary">
          {last.name} {moment(last.signedAt)}
        </Typography>
      ) : null}
      {last?.opinion ? <Typography>{last.opinion}</Typography> : null}
      {last && !last.agrees ? <Difference slate={slate} proposal={last.proposal} /> : null}
      {earlier.length > 0 ? (
        <Typography variant="caption" component="p" color="text.secondary">
          {t("slates.signatures.history", { text: earlier.map(word).join(t("app.semicolon")) })}
        </Typography>
      ) : null}
    </Box>
  );
};

/** A proposal against the slate, name by name. */
export const Difference = ({ slate, proposal }: { slate: Slate; proposal: readonly string[] }) => {
  const t = useT();
  const { enters, leaves } = differenceOf(slate, proposal);
  const none = proposal.length === 0 || enters.length + leaves.length === 0;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography variant="caption" component="p" color="text.secondary">
        {t("slates.signatures.difference")}
      </Typography>
      {none ? <Typography>{t("slates.signatures.noDifference")}</Typography> : null}
      {!none && enters.length > 0 ? (
        <Typography>
          {t("slates.signatures.enters")}
          {t("app.colon")}
          {enters.join(t("app.separator"))}
        </Typography>
      ) : null}
      {!none && leaves.length > 0 ? (
        <Typography>
          {t("slates.signatures.leaves")}
          {t("app.colon")}
          {leaves.join(t("app.separator"))}
        </Typography>
      ) : null}
    </Box>
  );
};
