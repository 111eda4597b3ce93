import { Box } from "@mui/material";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import type { SecuritySettings } from "../../shared/securityTypes";
import { useT } from "../../shared/useT";
import { groupNames, policyGroups } from "./policyFields";

/** The policy for those who read it. */
export const PolicyFacts = ({ settings }: { settings: SecuritySettings }) => {
  const t = useT();
  const roles = settings.secondFactorRoles.map((role) => t(`enums.role.${role}`)).join(t("app.separator"));
  return (
    <Box sx={{ display: "grid", gap: 1.75, maxWidth: 880 }}>
      {groupNames.map((group) => (
        <Panel key={group} title={t(`securitySettings.groups.${group}`)}>
          <Facts of={policyGroups[group].map((field) => [t(`securitySettings.fields.${field}`), settings[field]] as const)} />
        </Panel>
      ))}
      <Panel title={t("securitySettings.groups.accounts")}>
        <Facts
          of={[
            [t("securitySettings.secondFactorRoles"), roles],
            [t("securitySettings.approveAccounts"), t(settings.approveAccounts ? "securitySettings.yes" : "securitySettings.no")],
          ]}
        />
      </Panel>
    </Box>
  );
};
