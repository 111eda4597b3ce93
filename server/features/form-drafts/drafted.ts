/** The forms whose drafts are kept, by the dashboard's names of their resources. */
export const DRAFTED = ["accounts", "campaigns", "honours", "nominations", "officeMembers", "recommendingUnits", "unitContacts", "workplaces"] as const;
