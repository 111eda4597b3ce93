import { Button, FormControlLabel, Switch, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { ParameterValues } from "../../shared/campaignTypes";
import { refusalOf } from "../../providers/refusal";
import { FormDialog } from "../../shared/FormDialog";
import { RefusalAlert } from "../../shared/RefusalAlert";
import type { RuleSetting } from "../../shared/schema";
import { ruleTitle } from "../../shared/ruleTitle";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { EffectTable } from "./EffectTable";
import { ParameterEditor } from "./ParameterEditor";
import { useEffectPreview } from "./useEffectPreview";

interface RuleDialogProps {
  /** Set at once while the campaign is prepared; proposed to a second person once it runs. */
  act: "set" | "propose";
  setting: RuleSetting;
  campaignId: string;
  onClose: () => void;
}

/**
 * Another setting of a rule. In a running campaign it can be proposed only after the list of nominations whose verdict
 * it would change has been looked at, and with a reason.
 */
export const RuleDialog = ({ act, setting, campaignId, onClose }: RuleDialogProps) => {
  const t = useT();
  const notify = useNotify();
  const [enabled, setEnabled] = useState(setting.enabled);
  const [parameters, setParameters] = useState<ParameterValues>(setting.parameters);
  const [reason, setReason] = useState("");
  const [faulty, setFaulty] = useState(false);
  const set = useVerb("setRule");
  const propose = useVerb("proposeRuleChange");
  const preview = useEffectPreview();
  const { rule, article, source, version } = setting;
  const wanted = { campaignId, rule, enabled, parameters };
  const same = enabled === setting.enabled && JSON.stringify(parameters) === JSON.stringify(setting.parameters);
  const effect = preview.of(wanted);
  const proposing = act === "propose";
  const after = {
    onSuccess: () => {
      notify(t(proposing ? "rules.proposed" : "rules.setDone", { rule }));
      onClose();
    },
  };
  return (
    <FormDialog
      title={t(`rules.${act}Title`, { rule, title: ruleTitle(setting, t) })}
      confirm={t(proposing ? "rules.proposeNow" : "action.save")}
      width="md"
      busy={set.isPending || propose.isPending || preview.isPending}
      ready={!same && !faulty && (!proposing || (effect !== undefined && reason.trim() !== ""))}
      onConfirm={() =>
        proposing ? propose.mutate({ ...wanted, reason }, after) : set.mutate({ ...wanted, version }, after)
      }
      onClose={onClose}
      actions={
        proposing ? (
          <Button
            variant="outlined"
            disabled={same || faulty || preview.isPending}
            onClick={() => preview.mutate(wanted)}
          >
            {t("rules.preview")}
          </Button>
        ) : undefined
      }
    >
      <Typography variant="caption" color="text.secondary" component="p">
        {article} · {source}
      </Typography>
      <FormControlLabel
        label={t("rules.applied")}
        control={<Switch checked={enabled} onChange={(_, checked) => setEnabled(checked)} />}
      />
      <ParameterEditor
        current={setting.parameters}
        value={parameters}
        error={(proposing ? (propose.error ?? preview.error) : set.error) ?? undefined}
        onChange={setParameters}
        onFault={setFaulty}
      />
      {proposing ? (
        <>
          <TextField
            required
            multiline
            label={t("rules.reason")}
            helperText={t("rules.reasonHint")}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {preview.error && refusalOf(preview.error)?.code !== "INVALID_INPUT" ? (
            <RefusalAlert error={preview.error} />
          ) : null}
          {effect ? (
            <EffectTable effect={effect} />
          ) : (
            <Typography variant="caption" color="text.secondary">
              {t("rules.previewFirst")}
            </Typography>
          )}
        </>
      ) : null}
    </FormDialog>
  );
};
