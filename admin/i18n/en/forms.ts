import type { Messages } from "../zh";

export const forms: Messages["forms"] = {
  draft: {
    kept: "Draft kept at %{time}",
    failed: "The draft could not be kept; trying again. What you typed is still on this page.",
    found: "What you typed on %{moment} was kept but not saved. Go on with it?",
    outdated: "Somebody else has changed the record since; going on compares field by field.",
    continue: "Go on",
    discard: "Drop the draft",
  },
  conflict: {
    title: "Somebody else has changed this",
    text: "While you were writing, somebody else saved other content. Fields that only one of you changed are merged; where both did, choose which one stands.",
    none: "Somebody else saved other content. It does not touch the fields of this form; you can save.",
    field: "Field",
    was: "Before",
    theirs: "Others changed it to",
    mine: "You typed",
    contested: "Changed by both: choose",
    merged: "Changed by one: merged",
    take: { mine: "%{label}: take what you typed", theirs: "%{label}: take what others wrote" },
    open: "%{smart_count} field to choose. |||| %{smart_count} fields to choose.",
    save: "Save like this",
    continue: "Go on like this",
    back: "Back to the form",
    left: "Not saved yet. What you typed is kept as a draft.",
    changedElse: "The page is up to date now; look at it and try again.",
    from: ": ",
    to: ", now: ",
  },
  help: { button: "What to fill in", quote: "Notice, %{article}" },
};
