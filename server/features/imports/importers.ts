import { accountImporter } from "./kinds/account-importer";
import { contactImporter } from "./kinds/contact-importer";
import { feedbackImporter } from "./kinds/feedback-importer";
import { nomineeImporter } from "./kinds/nominee-importer";
import { quotaImporter } from "./kinds/quota-importer";
import { unitImporter } from "./kinds/unit-importer";
import type { ImportKind } from "./import-kind";
import type { Importer } from "./importer";

/** What imports which kind. */
export const importers: Record<ImportKind, Importer> = {
  QUOTAS: quotaImporter,
  CONTACTS: contactImporter,
  UNITS: unitImporter,
  NOMINEES: nomineeImporter,
  ACCOUNTS: accountImporter,
  FEEDBACK: feedbackImporter,
};
