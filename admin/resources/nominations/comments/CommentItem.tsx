import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../../shared/ConfirmDialog";
import type { Comment } from "../../../shared/commentTypes";
import { useDateWords } from "../../../shared/format";
import { useMay, useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { useVerb } from "../../../shared/useVerb";
import { mendLabel } from "../mend";

interface CommentItemProps {
  comment: Comment;
  /** All the caller sees, to quote what it answers and to know what is answered. */
  all: readonly Comment[];
  onAnswer?: () => void;
}

/** One remark: who wrote it on which side and when, what it is about, what it answers. Taken back, its trace. */
export const CommentItem = ({ comment, all, onAnswer }: CommentItemProps) => {
  const t = useT();
  const { moment } = useDateWords();
  const { side, scope, text, about, replyToId, authorId, authorName, writtenAt, removedAt } = comment;
  const target = all.find(({ id }) => id === replyToId);
  const mine = authorId === useMe()?.account.id;
  const answered = all.some((other) => other.replyToId === comment.id && other.scope === scope && other.authorId !== authorId && !other.removedAt);
  return (
    <Box component="li" sx={{ pl: 1.25, borderLeft: 2, borderColor: "divider" }}>
      <Typography variant="caption" component="p">
        <b>{t(`comments.side.${side}`)}</b> {authorName} · <time dateTime={writtenAt}>{moment(writtenAt)}</time>
        {about ? ` · ${t("comments.aboutField", { field: t(mendLabel(about)) })}` : null}
      </Typography>
      {target ? (
        <Typography variant="caption" component="blockquote" noWrap sx={{ m: 0, pl: 1, borderLeft: 2, borderColor: "divider" }}>
          {t("comments.answers", { name: target.authorName, text: target.removedAt ? t("comments.gone") : target.text })}
        </Typography>
      ) : null}
      <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere", fontStyle: removedAt ? "italic" : undefined }}>
        {removedAt ? t("comments.takenBack", { moment: moment(removedAt) }) : text}
      </Typography>
      {removedAt ? null : (
        <Box className="no-print">
          {onAnswer ? (
            <Button size="small" onClick={onAnswer} aria-label={t("comments.answerNamed", { name: authorName })}>
              {t("comments.answer")}
            </Button>
          ) : null}
          {mine && !answered ? <TakeBack comment={comment} /> : null}
        </Box>
      )}
    </Box>
  );
};

const TakeBack = ({ comment: { id, version } }: { comment: Comment }) => {
  const t = useT();
  const notify = useNotify();
  const remove = useVerb("removeComment");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!useMay()("removeComment")) return null;
  return (
    <>
      <Button size="small" color="error" onClick={() => setOpen(true)}>
        {t("comments.takeBack")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("comments.takeBackTitle")}
        text={t("comments.takeBackText")}
        confirm={t("comments.takeBack")}
        tone="error"
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ id, version }, { onSuccess: () => notify(t("comments.takenBackDone")), onSettled: close })}
        onClose={close}
      />
    </>
  );
};
