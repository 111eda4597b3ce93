import { editLink, listLink, showLink } from "../../shared/links";
import type { SearchHit } from "../../shared/searchTypes";

/** Where a record is opened: its page, its form for those who may change it, else the list it stands in or its unit. */
export function addressOf({ kind, id, name, unitId, note }: SearchHit, may: (operation: string) => boolean): string {
  switch (kind) {
    case "NOMINATION":
      return showLink("nominations", id);
    case "UNIT":
      return showLink("recommendingUnits", id);
    case "HONOUR":
      return showLink("honours", id);
    case "WORKPLACE":
      return may("updateWorkplace") ? editLink("workplaces", id) : listLink("workplaces", { search: name });
    case "CONTACT":
      return may("updateContact") || !unitId ? editLink("unitContacts", id) : showLink("recommendingUnits", unitId);
    case "ACCOUNT":
      return may("updateAccount") ? editLink("accounts", id) : listLink("accounts", { search: note ?? name });
  }
}
