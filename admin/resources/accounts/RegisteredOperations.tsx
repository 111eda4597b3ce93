import { Box, Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { dateTime } from "../../shared/format";
import { FormDialog } from "../../shared/FormDialog";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import type { Account } from "../../shared/schema";
import { useAsk } from "../../shared/useAsk";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** As many as one page of the API; an integration has some dozens. */
const MOST = 200;

/** The operations an integration may run where only registered ones do, and the ways to add one and to take one off. */
export const RegisteredOperations = ({ account: { id, role } }: { account: Account }) => {
  const t = useT();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const integration = role === "INTEGRATION";
  const { data } = useAsk("registeredOperations", integration ? { filter: { accountId: { eq: id } }, first: MOST } : undefined);
  const remove = useVerb("removeOperation");
  if (!integration || !data) return null;
  return (
    <Panel title={t("integrations.operations")} aside={t("integrations.count", { smart_count: data.totalCount })}>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {t("integrations.about")}
      </Typography>
      <PlainTable
        name={t("integrations.operations")}
        rows={data.nodes}
        empty={t("integrations.none")}
        columns={[
          { source: "name", label: "integrations.name", text: ({ name }) => name },
          { source: "sha256", label: "integrations.sha256", text: ({ sha256 }) => sha256, wrap: true },
          { source: "registeredBy", label: "integrations.by", text: ({ registeredBy }) => registeredBy },
          { source: "registeredAt", label: "integrations.at", text: ({ registeredAt }) => dateTime(registeredAt) },
          {
            source: "remove",
            label: "action.remove",
            text: () => null,
            cell: ({ id: operation, name }) =>
              may("removeOperation") ? (
                <Button color="error" size="small" aria-label={`${t("action.remove")} ${name}`} disabled={remove.isPending} onClick={() => remove.mutate({ id: operation })}>
                  {t("action.remove")}
                </Button>
              ) : null,
          },
        ]}
      />
      {may("registerOperation") ? (
        <Box sx={{ mt: 1.5 }}>
          <Button variant="outlined" onClick={() => setAdding(true)}>
            {t("integrations.register")}
          </Button>
        </Box>
      ) : null}
      {adding ? <RegisterDialog accountId={id} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
};

const RegisterDialog = ({ accountId, onClose }: { accountId: string; onClose: () => void }) => {
  const t = useT();
  const [document, setDocument] = useState("");
  const register = useVerb("registerOperation");
  return (
    <FormDialog
      title={t("integrations.registerTitle")}
      text={t("integrations.registerText")}
      confirm={t("integrations.register")}
      busy={register.isPending}
      ready={document.trim() !== ""}
      width="md"
      onConfirm={() => register.mutate({ accountId, document }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField label={t("integrations.document")} value={document} onChange={({ target }) => setDocument(target.value)} multiline minRows={6} maxRows={18} fullWidth autoFocus margin="dense" slotProps={{ htmlInput: { spellCheck: false, sx: { fontFamily: "monospace" } } }} />
    </FormDialog>
  );
};
