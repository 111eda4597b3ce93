import { Button } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { savePaper } from "../../providers/paperFiles";
import type { Paper } from "../../shared/paperTypes";
import { useMe } from "../../shared/useMe";
import { useShowRefusal } from "../../shared/useShowRefusal";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Saves a paper that is ready; cancels one's own that is still being made. */
export const PaperActions = ({ paper }: { paper: Paper }) => {
  const t = useT();
  const mine = useMe()?.account.displayName === paper.requestedBy;
  const showRefusal = useShowRefusal();
  const save = useMutation({ mutationFn: () => savePaper(paper), onError: showRefusal });
  const cancel = useVerb("cancelPaper");
  const named = paper.name ?? t(`enums.paperKind.${paper.kind}`);
  if (paper.state === "READY") {
    return (
      <Button size="small" disabled={save.isPending} aria-label={t("papers.saveNamed", { name: named })} onClick={() => save.mutate()}>
        {t("papers.save")}
      </Button>
    );
  }
  if (paper.state !== "WAITING" || !mine) return null;
  return (
    <Button
      size="small"
      color="inherit"
      disabled={cancel.isPending}
      aria-label={t("papers.cancelNamed", { name: named })}
      onClick={() => cancel.mutate({ id: paper.id, version: paper.version })}
    >
      {t("action.cancel")}
    </Button>
  );
};
