import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { RuleChange } from "../../shared/campaignTypes";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { dateTime } from "../../shared/format";
import type { RuleSetting } from "../../shared/schema";
import { useAsk } from "../../shared/useAsk";
import { useMay, useMe } from "../../shared/useMe";
import { ruleName } from "../../shared/ruleTitle";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { EffectTable } from "./EffectTable";
import { differenceLines } from "./parameterText";

/** A change that waits for a second person: what, why, whose, what it would alter, and the decision. */
export const Proposal = ({ change, setting }: { change: RuleChange; setting: RuleSetting | undefined }) => {
  const t = useT();
  const may = useMay();
  const me = useMe();
  const effect = useAsk("ruleChangeEffect", { id: change.id }).data;
  const { rule, reason, proposedBy, proposedAt } = change;
  const name = ruleName({ rule, title: setting?.title ?? "" }, t);
  const before = [change.enabledBefore, change.parametersBefore] as const;
  const lines = differenceLines(before, [change.enabled, change.parameters], t);
  const own = me?.account.id === change.proposedById;
  return (
    <Box
      component="article"
      aria-label={name}
      sx={{ py: 1, "& + &": { borderTop: 1, borderColor: "divider" } }}
    >
      <Typography sx={{ fontWeight: 700 }}>
        {name}
      </Typography>
      {lines.map((line) => (
        <Typography key={line}>{line}</Typography>
      ))}
      <Typography variant="caption" color="text.secondary" component="p">
        {t("rules.proposal", { name: proposedBy, time: dateTime(proposedAt), reason })}
      </Typography>
      {effect ? <EffectTable effect={effect} /> : null}
      {may("decideRuleChange") ? (
        own ? (
          <Typography color="text.secondary">{t("rules.secondPerson")}</Typography>
        ) : effect ? (
          <Decision change={change} altered={effect.changes.length + (effect.hidden ?? 0)} />
        ) : null
      ) : null}
    </Box>
  );
};

/** Offered only below the list of what would change, so that nobody confirms without it. */
const Decision = ({ change: { id, version, rule }, altered }: { change: RuleChange; altered: number }) => {
  const t = useT();
  const notify = useNotify();
  const decide = useVerb("decideRuleChange");
  const [asked, setAsked] = useState<"confirm" | "drop">();
  const act = (what: "confirm" | "drop") =>
    decide.mutate(
      { id, version, confirm: what === "confirm" },
      { onSuccess: () => notify(t(`rules.${what}Done`, { rule })), onSettled: () => setAsked(undefined) },
    );
  return (
    <Box sx={{ display: "flex", gap: 1, mt: 1 }}>
      <Button variant="contained" onClick={() => setAsked("confirm")}>
        {t("rules.confirm")}
      </Button>
      <Button variant="outlined" color="inherit" onClick={() => setAsked("drop")}>
        {t("rules.drop")}
      </Button>
      {asked ? (
        <ConfirmDialog
          open
          title={t(`rules.${asked}Title`, { rule })}
          text={t(`rules.${asked}Text`, { smart_count: altered })}
          confirm={t(`rules.${asked}Now`)}
          busy={decide.isPending}
          onConfirm={() => act(asked)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </Box>
  );
};
