import { Box } from "@mui/material";
import { useRequireAccess } from "react-admin";
import { PageHead } from "../../shared/PageHead";
import { useAsk } from "../../shared/useAsk";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { PolicyFacts } from "./PolicyFacts";
import { PolicyForm } from "./PolicyForm";

const nothing = {};

/** The security policy, to be set or to be read. */
const SecuritySettingsPage = () => {
  useRequireAccess({ resource: "securitySettings", action: "list" });
  const t = useT();
  const may = useMay()("updateSecuritySettings");
  const { data } = useAsk("securitySettings", nothing);
  if (!data) return null;
  return (
    <Box>
      <PageHead title={t("menu.securitySettings")} summary={t(may ? "securitySettings.summary" : "securitySettings.readOnly")} />
      {may ? <PolicyForm key={data.version} settings={data} /> : <PolicyFacts settings={data} />}
    </Box>
  );
};

export default SecuritySettingsPage;
