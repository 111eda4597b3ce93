import LockIcon from "@mui/icons-material/LockOutlined";
import SendIcon from "@mui/icons-material/SendOutlined";
import { Alert, Box, Button, Chip, MenuItem, TextField, Typography } from "@mui/material";
import { type KeyboardEvent, useState } from "react";
import { useNotify } from "react-admin";
import type { Comment, CommentScope } from "../../../shared/commentTypes";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { useVerb } from "../../../shared/useVerb";
import { mendable, mendLabel } from "../mend";
import { hasNumber } from "./looks";

const longest = 2000;

interface CommentFormProps {
  nomination: Nomination;
  scope: CommentScope;
  side: Comment["side"];
  answered: Comment | undefined;
  onDone: () => void;
}

/** A remark being written. The button says who will read it; what is typed for one scope never moves to the other. */
export const CommentForm = ({ nomination: { id, subjectKind }, scope, side, answered, onDone }: CommentFormProps) => {
  const t = useT();
  const notify = useNotify();
  const add = useVerb("addComment");
  const [text, setText] = useState("");
  const [about, setAbout] = useState("");
  const ready = text.trim() !== "" && text.length <= longest && !add.isPending;
  const send = () => {
    if (!ready) return;
    add.mutate(
      { nominationId: id, scope, text: text.trim(), about: about || null, replyToId: answered?.id ?? null },
      {
        onSuccess: () => {
          setText("");
          setAbout("");
          onDone();
          notify(t(`comments.done.${scope}`));
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <Box className="no-print" sx={{ display: "grid", gap: 1 }}>
      {answered ? <Chip size="small" label={t("comments.answering", { name: answered.authorName })} onDelete={onDone} sx={{ justifySelf: "start" }} /> : null}
      <TextField
        multiline
        minRows={2}
        maxRows={10}
        label={t(`comments.write.${side}.${scope}`)}
        helperText={t("comments.hint", { left: longest - text.length })}
        error={text.length > longest}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        sx={{ "& .MuiInputBase-root": { backgroundColor: "background.paper" } }}
      />
      {hasNumber(text) ? <Alert severity="warning">{t("comments.number")}</Alert> : null}
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <TextField
          select
          size="small"
          label={t("comments.about")}
          value={about}
          onChange={({ target }) => setAbout(target.value)}
          sx={{ minWidth: 180, flex: { xs: 1, sm: "0 1 auto" }, "& .MuiInputBase-root": { backgroundColor: "background.paper" } }}
        >
          <MenuItem value="">{t("comments.whole")}</MenuItem>
          {mendable(subjectKind).map((field) => (
            <MenuItem key={field} value={field}>
              {t(mendLabel(field))}
            </MenuItem>
          ))}
        </TextField>
        <Typography variant="caption" sx={{ ml: "auto" }}>
          {t("comments.keys")}
        </Typography>
        <Button
          variant={scope === "SHARED" ? "contained" : "outlined"}
          color={scope === "SHARED" ? "primary" : "inherit"}
          startIcon={scope === "SHARED" ? <SendIcon /> : <LockIcon />}
          disabled={!ready}
          onClick={send}
        >
          {t(`comments.send.${side}.${scope}`)}
        </Button>
      </Box>
    </Box>
  );
};
