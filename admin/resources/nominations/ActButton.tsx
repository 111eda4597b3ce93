import { Box, Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Nomination } from "../../shared/schema";
import { useHotkey } from "../../shared/useHotkey";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { type ActName, actInput, acts, isOffered } from "./acts";
import { ReviewDialog } from "./ReviewDialog";
import { useLevel } from "./useLevel";

/** One act on a nomination: a button with its key, and a dialog that names the consequence and takes the words. */
export const ActButton = ({ act: name, nomination }: { act: ActName; nomination: Nomination }) => {
  const t = useT();
  const act = acts[name];
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const verb = useVerb(act.verb);
  const own = useMe()?.account.unit?.id === nomination.unitId;
  const offered = useMay()(act.verb) && isOffered(act, nomination, useLevel()) && (own || name !== "recall");
  const show = () => setOpen(true);
  const close = () => setOpen(false);
  useHotkey(act.key, offered ? show : undefined, t(`nominations.${name}`));
  if (!offered) return null;
  const { id, version, award } = nomination;
  const confirm = (words: string) =>
    verb.mutate(actInput({ id, version }, act, words), {
      onSuccess: () => {
        notify(t(`nominations.${act.done}`));
        close();
      },
      // What was written stays, to be sent again once what stood in the way is gone.
      onError: act.words ? undefined : close,
    });
  return (
    <>
      <Button variant={act.look} color={act.tone} onClick={show} aria-keyshortcuts={act.key.toUpperCase()}>
        {t(`nominations.${name}`)}
        <Box component="kbd" aria-hidden sx={{ ml: 1, font: "inherit", fontSize: 12, opacity: 0.8 }}>
          {act.key.toUpperCase()}
        </Box>
      </Button>
      {act.inputs ? (
        open && <ReviewDialog name={name} act={act} nomination={nomination} onClose={close} />
      ) : (
        <ConfirmDialog
          open={open}
          title={t(`nominations.${name}Title`, { name: nomination.name })}
          text={t(`nominations.${name}Text`, { award: award.name })}
          confirm={t(`nominations.confirm.${name}`)}
          tone={act.tone}
          reason={
            act.words && {
              label: t(`nominations.${act.words}`),
              help: act.words === "opinion" ? t("nominations.opinionHint") : undefined,
            }
          }
          busy={verb.isPending}
          onConfirm={confirm}
          onClose={close}
        />
      )}
    </>
  );
};
