import { Alert, AlertTitle, Button, Typography } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { type Refusal, refusalOf } from "../providers/refusal";
import { type T, useT } from "./useT";

interface RefusalAlertProps {
  error: unknown;
  onClose?: () => void;
  /** Offers to ask again. */
  onRetry?: () => void;
}

/**
 * A refusal in full: the message; for each finding its rule, the article it rests on, the facts and the remedy; for a
 * conflict the offer to load what the other person wrote; for a fault its incident number.
 */
export const RefusalAlert = ({ error, onClose, onRetry }: RefusalAlertProps) => {
  const t = useT();
  const refusal = refusalOf(error);
  const retry = onRetry ? <ReloadButton onClick={onRetry} /> : undefined;
  if (!refusal) {
    return (
      <Alert severity="error" onClose={onClose} action={retry}>
        {t("error.network")}
      </Alert>
    );
  }
  const conflict = refusal.code === "CONFLICT";
  return (
    <Alert
      severity={conflict ? "warning" : "error"}
      onClose={onClose}
      action={conflict ? <Reload onDone={onClose} /> : retry}
      sx={{ maxWidth: 640, border: 1, borderColor: "divider" }}
    >
      <AlertTitle sx={{ fontSize: 14, m: 0 }}>{title(refusal, t)}</AlertTitle>
      {refusal.code === "INVALID_INPUT"
        ? refusal.fields.map(({ field, message }) => <Line key={field + message}>{message}</Line>)
        : null}
      {refusal.findings.map(({ rule, article, facts, remedy }) => (
        <Line key={rule + facts}>
          <b>{rule}</b> {t("error.basis", { article })} · {facts} · {t("error.remedy")}
          {remedy}
        </Line>
      ))}
      {refusal.remedy && !conflict && !saysHow(refusal) ? (
        <Line>{t("error.remedy") + refusal.remedy}</Line>
      ) : null}
      {refusal.incident ? <Line>{t("error.incident", { incident: refusal.incident })}</Line> : null}
    </Alert>
  );
};

/** A conflict and a wrong input have words of their own: what the server adds is for scripts. */
function title({ code, fields, message }: Refusal, t: T): string {
  if (code === "CONFLICT") return t("error.conflict");
  // Of a name, a password and a code the server says which one, where it may.
  if (code === "WRONG_CREDENTIALS") return fields[0]?.message ?? message;
  return code === "INVALID_INPUT" && fields.length > 0 ? t("error.fields") : message;
}

/** What is said of a field says how to mend it; the remedy for a wrong password is none for a wrong code. */
const saysHow = ({ code, fields }: Refusal): boolean => code === "INVALID_INPUT" || fields.some(({ field }) => field === "totp");

const Line = ({ children }: { children: React.ReactNode }) => (
  <Typography variant="caption" component="p" sx={{ mt: 0.5 }}>
    {children}
  </Typography>
);

const Reload = ({ onDone }: { onDone?: () => void }) => {
  const queryClient = useQueryClient();
  const reload = () => {
    void queryClient.invalidateQueries();
    onDone?.();
  };
  return <ReloadButton onClick={reload} />;
};

const ReloadButton = ({ onClick }: { onClick: () => void }) => (
  <Button color="inherit" size="small" onClick={onClick} sx={{ whiteSpace: "nowrap" }}>
    {useT()("error.reload")}
  </Button>
);
