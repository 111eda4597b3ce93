import type { SavedQuery } from "react-admin";

/** The address of the list that is open, with a saved filter applied: what react-admin's lists read from there. */
export const addressOf = ({ filter = {}, displayedFilters = [], sort, perPage }: SavedQuery["value"]) => ({
  search: new URLSearchParams({
    filter: JSON.stringify(filter),
    displayedFilters: JSON.stringify(displayedFilters),
    sort: sort?.field ?? "",
    order: sort?.order ?? "ASC",
    page: "1",
    perPage: String(perPage ?? 25),
  }).toString(),
});
