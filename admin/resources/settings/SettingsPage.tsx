import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { ChangePasswordDialog } from "../../layout/ChangePasswordDialog";
import { Facts } from "../../shared/Facts";
import { PageHead } from "../../shared/PageHead";
import { PasswordRules } from "../../shared/PasswordRules";
import { Panel } from "../../shared/Panel";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { Appearance } from "./Appearance";
import { SecondFactorPanel } from "./second-factor/SecondFactorPanel";
import { OwnSessions } from "./OwnSessions";

/** One's own account: settings that follow it to any machine, password, sessions and sign-ins. */
const SettingsPage = () => {
  const t = useT();
  const me = useMe();
  const may = useMay();
  const [changing, setChanging] = useState(false);
  if (!me) return null;
  const { displayName, username, role, seat, unit } = me.account;
  return (
    <Box>
      <PageHead title={t("conventions.settings.title")} summary={t("conventions.settings.summary")} />
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { md: "1fr 1fr" } }}>
        <Appearance />
        <Panel title={t("conventions.settings.account")}>
          <Facts
            of={[
              [t("conventions.settings.displayName"), displayName],
              [t("conventions.username"), username],
              [t("conventions.role"), t(`enums.role.${role}`)],
              [t("conventions.unit"), unit?.name ?? (seat && t(`enums.seat.${seat}`))],
            ]}
          />
          {may("changePassword") ? (
            <>
              <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1.5, mb: 1 }}>
                <PasswordRules />
              </Typography>
              <Button variant="outlined" onClick={() => setChanging(true)}>
                {t("conventions.settings.changePassword")}
              </Button>
            </>
          ) : null}
        </Panel>
      </Box>
      <Box sx={{ mt: 1.75 }}>
        <SecondFactorPanel />
      </Box>
      <OwnSessions />
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </Box>
  );
};

export default SettingsPage;
