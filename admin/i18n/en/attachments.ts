import type { Messages } from "../zh";

/** The words of files on nominations, steps, publicities and objections. */
export const attachments: Messages["attachments"] = {
  title: "Attachments",
  limits: "pdf, jpg, png, docx or xlsx, up to 20 MB each",
  about: "%{size} KB · %{by} · %{at}",
  upload: "Attach a file",
  uploading: "Uploading",
  uploaded: "The file is attached.",
  remove: "Take off",
  removeNamed: "Take off “%{name}”",
  removeText: "It is not shown any more; who took it off, when and why stays on record.",
  removed: "The file was taken off.",
  reason: "Reason",
};
