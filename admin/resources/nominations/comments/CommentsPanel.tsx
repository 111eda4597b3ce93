import { Box, Tab, Tabs, Typography } from "@mui/material";
import { useId, useState } from "react";
import type { Comment, CommentScope } from "../../../shared/commentTypes";
import { Panel } from "../../../shared/Panel";
import type { Nomination } from "../../../shared/schema";
import { useAll } from "../../../shared/useAll";
import { useMay, useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { CommentForm } from "./CommentForm";
import { CommentItem } from "./CommentItem";
import { ground } from "./looks";

const scopes: readonly CommentScope[] = ["SHARED", "INTERNAL"];

/** What unit and office say to each other, and what each says among its own: apart, and each with a draft of its own. */
export const CommentsPanel = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const may = useMay();
  const role = useMe()?.account.role;
  const area = useId();
  const [scope, setScope] = useState<CommentScope>("SHARED");
  const [answered, setAnswered] = useState<Comment>();
  const all = useAll<Comment>("comments", { nominationId: nomination.id }, { field: "writtenAt", order: "ASC" }, may("comments"));
  if (!may("comments")) return null;
  const of = (kind: CommentScope) => (all ?? []).filter((comment) => comment.scope === kind);
  const writes = may("addComment") && nomination.state !== "WITHDRAWN";
  const reader = role === "OFFICE" || role === "UNIT" ? role : "AUDITOR";
  const answer = (comment: Comment) => {
    setAnswered(comment);
    setScope(comment.scope);
  };
  return (
    <Panel title={t("comments.title")} aside={t("comments.aside")}>
      <Tabs
        value={scope}
        onChange={(_, next: CommentScope) => {
          setScope(next);
          setAnswered(undefined);
        }}
        aria-label={t("comments.title")}
        sx={{ mb: 1 }}
      >
        {scopes.map((kind) => (
          <Tab key={kind} value={kind} id={`${area}-${kind}-tab`} aria-controls={`${area}-${kind}`} label={t("comments.tab", { name: t(`comments.scope.${kind}`), count: of(kind).length })} />
        ))}
      </Tabs>
      {scopes.map((kind) => (
        <Box
          key={kind}
          role="tabpanel"
          id={`${area}-${kind}`}
          aria-labelledby={`${area}-${kind}-tab`}
          hidden={kind !== scope}
          sx={(theme) => ({ ...ground(theme, kind), "&[hidden]": { display: "none" } })}
        >
          <Typography sx={{ fontWeight: 700, fontSize: 13 }}>{t(`comments.seenBy.${reader}.${kind}`)}</Typography>
          {of(kind).length === 0 ? <Typography variant="body2">{t("comments.none")}</Typography> : null}
          <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
            {of(kind).map((comment) => (
              <CommentItem key={comment.id} comment={comment} all={all ?? []} onAnswer={writes ? () => answer(comment) : undefined} />
            ))}
          </Box>
          {writes && (reader === "OFFICE" || reader === "UNIT") ? (
            <CommentForm nomination={nomination} scope={kind} side={reader} answered={kind === scope ? answered : undefined} onDone={() => setAnswered(undefined)} />
          ) : null}
        </Box>
      ))}
    </Panel>
  );
};
