import { Box, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, LinearProgress, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { Form, RecordContextProvider, SaveButton, useNotify } from "react-admin";
import { type Refusal, refusalOf } from "../../providers/refusal";
import type { Key, VerbName, Verbs } from "../../providers/verbs";
import { Chip } from "../Chip";
import { RefusalAlert } from "../RefusalAlert";
import { useAskAgain } from "../useAskAgain";
import { useDesk } from "../useDesk";
import { useT } from "../useT";

/** One of the rows an act is to be done to, and what would stop it. */
export interface BulkRow extends Key {
  name: string;
  /** What tells it apart: award, unit. */
  about: string;
  stops?: string;
}

interface BulkDialogProps<Name extends VerbName> {
  verb: Name;
  title: string;
  text: string;
  confirm: string;
  tone: "primary" | "error";
  /** Nothing while they are being asked for. */
  rows: readonly BulkRow[] | undefined;
  toInput: (values: Record<string, unknown>) => Record<string, unknown>;
  done: (count: number) => string;
  onDrop: (ids: string[]) => void;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/**
 * One act on several rows, all or none: every row with what would stop it, before anything is sent; what the server
 * refuses stands beside its row. Rows can be left out without closing.
 */
export function BulkDialog<Name extends VerbName>({ verb, title, text, confirm, tone, rows, toInput, done, onDrop, onDone, onClose, children }: BulkDialogProps<Name>) {
  const t = useT();
  const notify = useNotify();
  const heading = useId();
  const askAgain = useAskAgain();
  const desk = useDesk();
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const act = useMutation<Verbs[Name]["result"], Error, Verbs[Name]["input"]>({ mutationFn: (input) => desk.verb(verb, input) });
  const busy = act.isPending;
  const list = rows ?? [];
  const wrong = (row: BulkRow) => said.get(row.id) ?? row.stops;
  const stopped = list.filter(wrong);
  const send = async (values: Record<string, unknown>) => {
    const sent = list.map(({ id, version }) => ({ id, version }));
    try {
      await act.mutateAsync({ references: sent, ...toInput(values) } as Verbs[Name]["input"]);
    } catch (error) {
      const refusal = refusalOf(error);
      setSaid(byRow(refusal, sent));
      return refusal && refusal.code !== "NOT_ALL" ? refusal.errors : undefined;
    }
    notify(done(sent.length));
    onDone();
    await askAgain();
    return undefined;
  };
  return (
    <Dialog open maxWidth="md" onClose={busy ? undefined : onClose} aria-labelledby={heading}>
      <RecordContextProvider value={{}}>
        <Form onSubmit={send} mode="onTouched">
          <DialogTitle id={heading}>{title}</DialogTitle>
          <DialogContent>
            <DialogContentText sx={{ mb: 1.5 }}>{text}</DialogContentText>
            <Box role="group" aria-label={t("lists.bulk.rows")} tabIndex={0} sx={{ overflow: "auto", maxHeight: "40vh", mb: 1.5, border: 1, borderColor: "divider", borderRadius: 1 }}>
              <Table size="small" stickyHeader>
                <TableHead>
                  <TableRow>
                    <TableCell>{t("lists.bulk.name")}</TableCell>
                    <TableCell>{t("lists.bulk.verdict")}</TableCell>
                    <TableCell />
                  </TableRow>
                </TableHead>
                <TableBody>
                  {list.map((row) => (
                    <TableRow key={row.id} sx={{ verticalAlign: "top" }}>
                      <TableCell component="th" scope="row" sx={{ minWidth: 128 }}>
                        {row.name}
                        <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
                          {row.about}
                        </Box>
                      </TableCell>
                      <TableCell>
                        {wrong(row) ? (
                          <Box sx={{ color: "error.main" }}>{wrong(row)}</Box>
                        ) : (
                          <Chip tone="green" mark="done">
                            {t("lists.bulk.fine")}
                          </Chip>
                        )}
                      </TableCell>
                      <TableCell align="right">
                        <Button size="small" color="inherit" disabled={busy} aria-label={t("lists.bulk.dropName", { name: row.name })} onClick={() => onDrop([row.id])}>
                          {t("lists.bulk.drop")}
                        </Button>
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </Box>
            {stopped.length > 0 ? (
              <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1.5 }} role="alert">
                <span>{t("lists.bulk.stopped", { count: stopped.length })}</span>
                {stopped.length < list.length ? (
                  <Button size="small" variant="outlined" disabled={busy} onClick={() => onDrop(stopped.map(({ id }) => id))}>
                    {t("lists.bulk.dropStopped")}
                  </Button>
                ) : null}
              </Box>
            ) : null}
            {act.error && said.size === 0 ? <RefusalAlert error={act.error} /> : null}
            {children}
            {busy || !rows ? (
              <Box role="status" sx={{ mt: 1 }}>
                {busy ? t("lists.bulk.busy", { count: list.length }) : t("lists.bulk.asking")}
                <LinearProgress aria-hidden sx={{ mt: 0.5 }} />
              </Box>
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={onClose} disabled={busy}>
              {t("action.cancel")}
            </Button>
            <SaveButton label={confirm} color={tone} icon={<></>} alwaysEnable={!busy && list.length > 0 && stopped.length === 0} />
          </DialogActions>
        </Form>
      </RecordContextProvider>
    </Dialog>
  );
}

/** What the server said of each row: `references.3` is the fourth that was sent. */
function byRow(refusal: Refusal | undefined, sent: readonly Key[]): ReadonlyMap<string, string> {
  const rows = (refusal?.fields ?? []).flatMap(({ field, message }) => {
    const [, place] = /^references\.(\d+)/.exec(field) ?? [];
    const id = place === undefined ? undefined : sent[Number(place)]?.id;
    return id ? [[id, message] as const] : [];
  });
  return new Map(rows);
}
