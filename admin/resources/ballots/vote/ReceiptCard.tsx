import { Alert, Box, Button, Card, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Ballot } from "../../../shared/ballotTypes";
import { useT } from "../../../shared/useT";

interface ReceiptCardProps {
  ballot: Ballot;
  /** Nothing once the voter has noted it, or where the vote was cast from elsewhere. */
  receipt: string | null;
  onNoted: () => void;
}

/** After the vote: that it is in, and the receipt, large, until the voter has noted it. */
export const ReceiptCard = ({ ballot: { award, round }, receipt, onNoted }: ReceiptCardProps) => {
  const t = useT();
  const notify = useNotify();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(receipt ?? "").then(() => setCopied(true));
  const noted = () => {
    onNoted();
    notify(t("ballots.vote.notedDone"));
  };
  return (
    <Card className="paper" sx={{ p: "18px 18px", display: "grid", gap: 1.5, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Alert severity="success" className="no-print">
        <b>{t("ballots.vote.cast")}</b> {t("ballots.vote.castText")}
      </Alert>
      {receipt ? (
        <>
          <Box sx={{ textAlign: "center" }}>
            <Typography variant="h2">{t("ballots.vote.receipt")}</Typography>
            <Typography variant="caption" component="p" color="text.secondary">
              {t("ballots.roundTitle", { award: award.name, round })}
            </Typography>
            <Box
              component="p"
              data-receipt
              sx={{ m: "10px 0", fontFamily: "ui-monospace, Consolas, monospace", fontSize: { xs: 24, sm: 30 }, fontWeight: 700, lineHeight: 1.5, userSelect: "all" }}
            >
              {receipt.split("-").map((group, index) => (
                <Box component="span" key={index} sx={{ whiteSpace: "nowrap" }}>
                  {index > 0 ? <>-<wbr /></> : null}
                  {group}
                </Box>
              ))}
            </Box>
          </Box>
          <Typography>{t("ballots.vote.receiptText")}</Typography>
          <Typography variant="caption" color="text.secondary" className="no-print">
            {t("ballots.vote.receiptKept")}
          </Typography>
          <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1, "& > *": { flex: "1 0 auto" } }}>
            {/* Browsers offer the clipboard on https and localhost only; elsewhere the text can be selected. */}
            {window.isSecureContext ? (
              <Button variant="outlined" onClick={copy}>
                {t(copied ? "action.copied" : "ballots.vote.copy")}
              </Button>
            ) : null}
            <Button variant="outlined" onClick={() => window.print()}>
              {t("ballots.vote.printReceipt")}
            </Button>
            <Button variant="contained" onClick={noted}>
              {t("ballots.vote.noted")}
            </Button>
          </Box>
        </>
      ) : (
        <Typography>{t("ballots.vote.castEarlier")}</Typography>
      )}
    </Card>
  );
};
