import { Admin, localStorageStore, Resource, StoreContextProvider, useStore } from "react-admin";
import { Dashboard } from "./dashboard";
import { DeniedPage } from "./layout/DeniedPage";
import { Layout } from "./layout/Layout";
import { LoginPage } from "./layout/LoginPage";
import { NotFoundPage } from "./layout/NotFoundPage";
import { buildTheme, type Density } from "./layout/theme";
import { authProvider } from "./providers/authProvider";
import { dataProvider } from "./providers/dataProvider";
import { i18nProvider } from "./providers/i18nProvider";
import { queryClient } from "./providers/queryClient";
import { accounts } from "./resources/accounts";
import { auditEvents } from "./resources/auditEvents";
import { ballots } from "./resources/ballots";
import { calendarYears } from "./resources/calendarYears";
import { campaigns } from "./resources/campaigns";
import { honours } from "./resources/honours";
import { invariants } from "./resources/invariants";
import { nominations } from "./resources/nominations";
import { officeMembers } from "./resources/officeMembers";
import { outcomes } from "./resources/outcomes";
import { quotas } from "./resources/quotas";
import { recommendingUnits } from "./resources/recommendingUnits";
import { slates } from "./resources/slates";
import { waivers } from "./resources/waivers";
import { unitContacts } from "./resources/unitContacts";
import { workplaces } from "./resources/workplaces";

/** What the browser remembers: language, density, appearance, filters. Never tokens or personal data. */
const store = localStorageStore("1", "desk");

/** The dashboard. The store stands outside `Admin` because the theme follows the density it remembers. */
export const App = () => (
  <StoreContextProvider value={store}>
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
      store={store}
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
    </Admin>
  );
};
