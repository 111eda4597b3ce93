import { Box, Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Nomination } from "../../shared/schema";
import { useHotkey } from "../../shared/useHotkey";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { type ActName, actInput, acts } from "./acts";

/** One act on a nomination: a button with its key, and a dialog that names the consequence and takes the words. */
export const ActButton = ({ act: name, nomination }: { act: ActName; nomination: Nomination }) => {
  const t = useT();
  const act = acts[name];
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const verb = useVerb(act.verb);
  const offered = useMay()(act.verb) && act.from.includes(nomination.state);
  const show = () => setOpen(true);
  useHotkey(act.key, offered ? show : undefined);
  if (!offered) return null;
  const { id, version, award } = nomination;
  const confirm = (words: string) =>
    verb.mutate(actInput({ id, version }, act, words), {
      onSuccess: () => notify(t(`nominations.${act.done}`)),
      onSettled: () => setOpen(false),
    });
  const reason = act.words && {
    label: t(`nominations.${act.words}`),
    help: act.words === "opinion" ? t("nominations.opinionHint") : undefined,
  };
  return (
    <>
      <Button variant={act.look} color={act.tone} onClick={show} aria-keyshortcuts={act.key.toUpperCase()}>
        {t(`nominations.${name}`)}
        <Box component="kbd" aria-hidden sx={{ ml: 1, font: "inherit", fontSize: 12, opacity: 0.8 }}>
          {act.key.toUpperCase()}
        </Box>
      </Button>
      <ConfirmDialog
        open={open}
        title={t(`nominations.${name}Title`, { name: nomination.name })}
        text={t(`nominations.${name}Text`, { award: award.name })}
        confirm={t(`nominations.confirm.${name}`)}
        tone={act.tone}
        reason={reason}
        busy={verb.isPending}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
