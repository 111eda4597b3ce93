import { Box, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Typography } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { Form, LinkBase, RecordContextProvider, SaveButton, TextInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { refusalOf } from "../../providers/refusal";
import { FormGrid } from "../../shared/FormGrid";
import type { HonourLine } from "../../shared/honourTypes";
import { showLink } from "../../shared/links";
import { useDesk } from "../../shared/useDesk";
import { useShowRefusal } from "../../shared/useShowRefusal";
import { useT } from "../../shared/useT";
import { HolderInputs, holderOf } from "./HolderInputs";
import { HonourStateChip } from "./HonourStateChip";

/** Was this person or collective honoured or revoked before? What is asked stays in this window, and only while it is open. */
export const CheckDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const heading = useId();
  const showRefusal = useShowRefusal();
  const desk = useDesk();
  const ask = useMutation({
    mutationFn: (values: Record<string, unknown>) =>
      desk.ask("honoursOf", { input: { ...holderOf(values), ...(values.holderName ? { holderName: String(values.holderName) } : {}) } }),
    gcTime: 0,
    onError: showRefusal,
  });
  const send = async (values: Record<string, unknown>) => {
    try {
      await ask.mutateAsync(values);
      return undefined;
    } catch (error) {
      return refusalOf(error)?.errors;
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading}>
      <RecordContextProvider value={{}}>
        <Form onSubmit={send} mode="onTouched" defaultValues={{ subjectKind: "PERSON" }}>
          <DialogTitle id={heading}>{t("honours.check.title")}</DialogTitle>
          <DialogContent>
            <DialogContentText sx={{ mb: 1.5 }}>{t("honours.check.text")}</DialogContentText>
            <FormGrid>
              <HolderInputs />
              <CollectiveName />
            </FormGrid>
            <Box role="status">{ask.data ? <Answer honours={ask.data.nodes} onClose={onClose} /> : null}</Box>
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={onClose}>
              {t("action.close")}
            </Button>
            <SaveButton label={t("honours.check.now")} icon={<></>} alwaysEnable />
          </DialogActions>
        </Form>
      </RecordContextProvider>
    </Dialog>
  );
};

/** A collective without a code of its own is known by its name in its workplace. */
const CollectiveName = () => {
  const t = useT();
  const { control } = useFormContext();
  const kind: unknown = useWatch({ control, name: "subjectKind" });
  return kind === "COLLECTIVE" ? <TextInput source="holderName" label={t("honours.field.holderName")} /> : null;
};

const Answer = ({ honours, onClose }: { honours: HonourLine[]; onClose: () => void }) => {
  const t = useT();
  if (honours.length === 0) return <Typography>{t("honours.check.noneFound")}</Typography>;
  return (
    <>
      <Typography>{t("honours.check.found", { smart_count: honours.length })}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {honours.map(({ id, holderName, awardName, campaignName, conferredOn, state, revokedOn }) => (
          <li key={id}>
            <LinkBase to={showLink("honours", id)} onClick={onClose}>
              {t("honours.pageOf", { holder: holderName, award: awardName })}
            </LinkBase>{" "}
            {campaignName} · {conferredOn} <HonourStateChip state={state} /> {revokedOn}
          </li>
        ))}
      </Box>
    </>
  );
};
