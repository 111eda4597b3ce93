import { Tab, Tabs } from "@mui/material";
import { useListContext } from "react-admin";
import type { WaiverState } from "../../shared/enums";
import { useT } from "../../shared/useT";

const tabs = ["requested", "granted", "refused", "all"] as const;
type TabName = (typeof tabs)[number];

const states: Record<TabName, WaiverState | undefined> = {
  requested: "REQUESTED",
  granted: "GRANTED",
  refused: "REFUSED",
  all: undefined,
};

/** Requests by state. */
export const WaiverTabs = () => {
  const t = useT();
  const { filterValues, setFilters } = useListContext();
  const current = tabs.find((tab) => states[tab] === filterValues.state) ?? false;
  return (
    <Tabs
      value={current}
      onChange={(_, tab: TabName) => setFilters({ ...filterValues, state: states[tab] })}
      aria-label={t("scrutiny.waivers.tabs.label")}
      sx={{ borderBottom: 1, borderColor: "divider", px: 1 }}
    >
      {tabs.map((tab) => (
        <Tab key={tab} value={tab} label={t(`scrutiny.waivers.tabs.${tab}`)} />
      ))}
    </Tabs>
  );
};
