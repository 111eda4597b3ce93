/** Terms for keeping personal data. */
export const retention = {
  title: "Term for keeping personal data",
  near: "Told; anonymised within 30 days",
  done: "Anonymised",
  whatGoes:
    "When it is over the data is anonymised by itself and cannot be brought back: ID numbers, telephones, personal details, deeds, opinions, attachments and papers are erased; persons without a title become “申报人” and a number. Titles, quotas, counts and decisions stay.",
  whatIsGone: "The personal data of this campaign is gone for good. Titles, quotas, counts and decisions stay.",
  closedOn: "Campaign closed on",
  anonymiseOn: "Anonymised from",
  anonymisedAt: "Anonymised at",
  told: "Both offices told",
  notYet: "30 days before the day",
  amountLabel: "How much",
  amount: "%{persons} persons, %{collectives} collectives (%{titles} with a title), %{contacts} contacts, %{files} files",
  reason: "Reason",
  setBy: "%{reason} (%{setBy})",
  byDefault: "As it was: ten years",
  change: "Change the term",
  changeText: "Forward or back: 184 days after the closing at least, thirty years at most. Both offices are told thirty days ahead, and either of them can put it off until then.",
  changed: "The term was changed.",
  reasonHint: "It stands with the day and in the audit trail, e.g.: the paper files are in the archive.",
};
