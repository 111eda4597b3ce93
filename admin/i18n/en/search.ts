/** The search box in the top bar. */
export const search = {
  label: "Search",
  placeholder: "Name, unit, pinyin or initials",
  hint: "Press Ctrl+K or / to search",
  recent: "Opened lately",
  nothingYet: "Enter a name, a unit, pinyin (zhangwei), initials (zw), a unit's code or the beginning of a credit code.",
  none: "Nothing found for “%{text}”",
  looking: "Searching…",
  count: "%{smart_count} found",
  countMost: "Many found; the %{smart_count} closest are listed",
  kind: {
    NOMINATION: "Nominations",
    UNIT: "Recommending units",
    WORKPLACE: "Workplaces",
    CONTACT: "Contacts",
    HONOUR: "Honours register",
    ACCOUNT: "Accounts",
  },
};
