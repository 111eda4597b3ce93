import { Admin, Resource, StoreContextProvider, useStore } from "react-admin";
import { Dashboard } from "./dashboard";
import { DeniedPage } from "./layout/DeniedPage";
import { Layout } from "./layout/Layout";
import { LoginPage } from "./layout/LoginPage";
import { NotFoundPage } from "./layout/NotFoundPage";
import { buildTheme, type Density } from "./layout/theme";
import { accountStore } from "./providers/accountStore";
import { authProvider } from "./providers/authProvider";
import { dataProvider } from "./providers/dataProvider";
import { i18nProvider } from "./providers/i18nProvider";
import { queryClient } from "./providers/queryClient";
import { accounts } from "./resources/accounts";
import { announcements } from "./resources/announcements";
import { paperArrivals } from "./resources/arrivals";
import { auditEvents } from "./resources/auditEvents";
import { ballots } from "./resources/ballots";
import { calendarYears } from "./resources/calendarYears";
import { campaigns } from "./resources/campaigns";
import { dictionaries } from "./resources/dictionaries";
import { honours } from "./resources/honours";
import { imports } from "./resources/imports";
import { invariants } from "./resources/invariants";
import { mailBatches } from "./resources/mailBatches";
import { nominations } from "./resources/nominations";
import { notices } from "./resources/notices";
import { officeMembers } from "./resources/officeMembers";
import { operations } from "./resources/operations";
import { outcomes } from "./resources/outcomes";
import { papers } from "./resources/papers";
import { quotas } from "./resources/quotas";
import { recommendingUnits } from "./resources/recommendingUnits";
import { securitySettings } from "./resources/securitySettings";
import { sessions } from "./resources/sessions";
import { settings } from "./resources/settings";
import { signIns } from "./resources/signIns";
import { slates } from "./resources/slates";
import { waivers } from "./resources/waivers";
import { unitContacts } from "./resources/unitContacts";
import { workplaces } from "./resources/workplaces";

/** The dashboard. The store, which holds language, density, appearance and filters, never tokens or personal data, stands outside `Admin` because the theme follows the density it remembers. */
export const App = () => (
  <StoreContextProvider value={accountStore}>
    <Desk />
  </StoreContextProvider>
);

const Desk = () => {
  const [density] = useStore<Density>("density", "comfortable");
  return (
    <Admin
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={accountStore}
      theme={buildTheme("light", density)}
      darkTheme={buildTheme("dark", density)}
      defaultTheme="light"
      layout={Layout}
      loginPage={LoginPage}
      dashboard={Dashboard}
      catchAll={NotFoundPage}
      accessDenied={DeniedPage}
      requireAuth
      disableTelemetry
    >
      <Resource {...nominations} />
      <Resource {...waivers} />
      <Resource {...paperArrivals} />
      <Resource {...papers} />
      <Resource {...imports} />
      <Resource {...announcements} />
      <Resource {...mailBatches} />
      <Resource {...notices} />
      <Resource {...ballots} />
      <Resource {...slates} />
      <Resource {...outcomes} />
      <Resource {...honours} />
      <Resource {...recommendingUnits} />
      <Resource {...unitContacts} />
      <Resource {...quotas} />
      <Resource {...workplaces} />
      <Resource {...officeMembers} />
      <Resource {...campaigns} />
      <Resource {...calendarYears} />
      <Resource {...accounts} />
      <Resource {...auditEvents} />
      <Resource {...invariants} />
      <Resource {...dictionaries} />
      <Resource {...signIns} />
      <Resource {...operations} />
      <Resource {...sessions} />
      <Resource {...securitySettings} />
      <Resource {...settings} />
    </Admin>
  );
};
