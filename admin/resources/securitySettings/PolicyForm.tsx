import { Box, Button, Checkbox, FormControlLabel, FormGroup, FormHelperText, FormLabel, TextField } from "@mui/material";
import { type FormEvent, useId, useState } from "react";
import { useNotify } from "react-admin";
import { roles } from "../../shared/enums";
import { fieldMessage } from "../../shared/fieldMessage";
import { Panel } from "../../shared/Panel";
import { RefusalAlert } from "../../shared/RefusalAlert";
import type { SecuritySettings } from "../../shared/securityTypes";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { groupNames, policyGroups } from "./policyFields";

/** The policy for whoever sets it: all of it in sight, saved as a whole. */
export const PolicyForm = ({ settings }: { settings: SecuritySettings }) => {
  const t = useT();
  const rolesLabel = useId();
  const notify = useNotify();
  const save = useVerb("updateSecuritySettings");
  const [values, setValues] = useState(settings);
  const set = (changed: Partial<SecuritySettings>) => setValues((before) => ({ ...before, ...changed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form is drawn anew with what was saved before a callback of `mutate` would run.
    void save.mutateAsync(values).then(() => notify(t("securitySettings.saved")), () => undefined);
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: "grid", gap: 1.75, maxWidth: 880 }}>
      {groupNames.map((group) => (
        <Panel key={group} title={t(`securitySettings.groups.${group}`)}>
          <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}>
            {policyGroups[group].map((field) => {
              const wrong = fieldMessage(save.error, field);
              return (
                <TextField
                  key={field}
                  required
                  type="number"
                  label={t(`securitySettings.fields.${field}`)}
                  value={Number.isNaN(values[field]) ? "" : values[field]}
                  onChange={({ target }) => set({ [field]: target.value === "" ? Number.NaN : Number(target.value) })}
                  error={wrong !== undefined || Number.isNaN(values[field])}
                  helperText={wrong ?? t(`securitySettings.hints.${field}`)}
                />
              );
            })}
          </Box>
        </Panel>
      ))}
      <Panel title={t("securitySettings.groups.accounts")}>
        <FormLabel id={rolesLabel}>{t("securitySettings.secondFactorRoles")}</FormLabel>
        <FormGroup row aria-labelledby={rolesLabel} role="group">
          {roles
            .filter((role) => role !== "INTEGRATION")
            .map((role) => (
              <FormControlLabel
                key={role}
                label={t(`enums.role.${role}`)}
                control={
                  <Checkbox
                    checked={values.secondFactorRoles.includes(role)}
                    onChange={(_event, on) => set({ secondFactorRoles: [...values.secondFactorRoles.filter((one) => one !== role), ...(on ? [role] : [])] })}
                  />
                }
              />
            ))}
        </FormGroup>
        <FormControlLabel
          label={t("securitySettings.approveAccounts")}
          control={<Checkbox checked={values.approveAccounts} onChange={(_event, on) => set({ approveAccounts: on })} />}
        />
        <FormHelperText sx={{ mx: 0 }}>{t("securitySettings.takesEffect")}</FormHelperText>
      </Panel>
      {save.error ? <RefusalAlert error={save.error} /> : null}
      <Box>
        <Button type="submit" variant="contained" disabled={save.isPending || values === settings || Object.values(values).some(Number.isNaN)}>
          {t("action.save")}
        </Button>
      </Box>
    </Box>
  );
};
