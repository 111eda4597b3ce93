import { registerEnumType } from "type-graphql";

/** What the virus scanner has said of a file. */
export enum AttachmentScan {
  NOT_SCANNED = "NOT_SCANNED",
  PENDING = "PENDING",
  CLEAN = "CLEAN",
  INFECTED = "INFECTED",
}

registerEnumType(AttachmentScan, {
  name: "AttachmentScan",
  description: "What the virus scanner has said of a file.",
  valuesConfig: {
    NOT_SCANNED: { description: "未查毒: attached while no scanner was set up." },
    PENDING: { description: "待查毒: in quarantine; nobody opens it until the scanner has looked at it." },
    CLEAN: { description: "已查毒: nothing was found." },
    INFECTED: { description: "有病毒: its content is removed; the row stays as a trace with what was found." },
  },
});
