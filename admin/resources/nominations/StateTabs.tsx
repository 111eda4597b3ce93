import { Tab, Tabs } from "@mui/material";
import { useListContext } from "react-admin";
import type { NominationState } from "../../shared/enums";
import { useT } from "../../shared/useT";

type TabName = "review" | "todo" | "submitted" | "returned" | "candidates" | "closed" | "all";

const states: Record<TabName, NominationState[]> = {
  review: ["SUBMITTED"],
  todo: ["DRAFT", "RETURNED"],
  submitted: ["SUBMITTED"],
  returned: ["RETURNED"],
  candidates: ["CANDIDATE"],
  closed: ["REJECTED", "WITHDRAWN", "DISQUALIFIED"],
  all: [],
};

/** What a unit asks for first, and what everybody else does. */
const tabsOf = {
  office: ["review", "returned", "candidates", "closed", "all"],
  unit: ["todo", "submitted", "candidates", "closed", "all"],
} as const;

/** The list by state, in the words of the one who looks. */
export const StateTabs = ({ unit }: { unit: boolean }) => {
  const t = useT();
  const { filterValues, setFilters } = useListContext();
  const tabs = tabsOf[unit ? "unit" : "office"];
  const chosen = [filterValues.state ?? []].flat().join();
  const current = tabs.find((tab) => states[tab].join() === chosen) ?? false;
  const choose = (tab: TabName) =>
    setFilters({ ...filterValues, state: states[tab].length > 0 ? states[tab] : undefined });
  return (
    <Tabs
      value={current}
      onChange={(_, tab: TabName) => choose(tab)}
      aria-label={t("nominations.tabs.label")}
      sx={{ borderBottom: 1, borderColor: "divider", px: 1 }}
    >
      {tabs.map((tab) => (
        <Tab key={tab} value={tab} label={t(`nominations.tabs.${tab}`)} />
      ))}
    </Tabs>
  );
};
