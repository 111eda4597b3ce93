import { Loading } from "react-admin";
import type { ComponentType } from "react";
import type { Role } from "../shared/enums";
import { useMe } from "../shared/useMe";
import { AccountsHome } from "./AccountsHome";
import { AuditorHome } from "./AuditorHome";
import { IntegrationHome } from "./IntegrationHome";
import { LeadingGroupHome } from "./LeadingGroupHome";
import { OfficeHome } from "./OfficeHome";
import { UnitHome } from "./UnitHome";

const homes: Record<Role, ComponentType> = {
  SYSTEM_ADMINISTRATOR: AccountsHome,
  SECURITY_ADMINISTRATOR: AccountsHome,
  AUDITOR: AuditorHome,
  OFFICE: OfficeHome,
  LEADING_GROUP: LeadingGroupHome,
  UNIT: UnitHome,
  INTEGRATION: IntegrationHome,
};

/** The home of the caller's role. */
const Dashboard = () => {
  const me = useMe();
  if (!me) return <Loading />;
  const Home = homes[me.account.role];
  return <Home />;
};

export default Dashboard;
