import { Box, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup, Switch } from "@mui/material";
import { useId } from "react";
import { type Look, useLooks } from "../../layout/useLooks";
import { useShortcutsOn } from "../../shared/list/shortcuts";
import { Panel } from "../../shared/Panel";
import { useT } from "../../shared/useT";

/** One of few, all of them in sight. */
const Choice = ({ label, value, options, choose }: Look) => {
  const id = useId();
  return (
    <Box sx={{ mb: 1 }}>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={id} value={value} onChange={(_event, chosen) => choose(chosen)}>
        {options.map((option) => (
          <FormControlLabel key={option.value} value={option.value} lang={option.lang} label={option.label} control={<Radio size="small" />} />
        ))}
      </RadioGroup>
    </Box>
  );
};

/** Language, density, appearance and keys: each takes effect at once and is kept for the account. */
export const Appearance = () => {
  const t = useT();
  const hint = useId();
  const looks = useLooks();
  const [shortcuts, setShortcuts] = useShortcutsOn();
  return (
    <Panel title={t("conventions.settings.look")}>
      {looks.map((look) => (
        <Choice key={look.label} {...look} />
      ))}
      <FormControlLabel
        label={t("conventions.settings.shortcuts")}
        control={
          <Switch
            checked={shortcuts}
            onChange={(_event, on) => setShortcuts(on)}
            slotProps={{ input: { "aria-describedby": hint } }}
          />
        }
      />
      <FormHelperText id={hint} sx={{ mx: 0 }}>
        {t("conventions.settings.shortcutsHint")}
      </FormHelperText>
    </Panel>
  );
};
