import { registerEnumType } from "type-graphql";

/** What a file is attached to. */
export enum AttachmentAbout {
  NOMINATION = "NOMINATION",
  PHOTO = "PHOTO",
  PROCEDURE_STEP = "PROCEDURE_STEP",
  PUBLICITY = "PUBLICITY",
  OBJECTION = "OBJECTION",
  REVOCATION = "REVOCATION",
}

/** What the office attaches; the rest is the unit's. */
export const OF_OFFICE: readonly AttachmentAbout[] = [AttachmentAbout.OBJECTION, AttachmentAbout.REVOCATION];

/** What hangs on the nomination itself and names no part of it. */
export const OF_WHOLE: readonly AttachmentAbout[] = [AttachmentAbout.NOMINATION, AttachmentAbout.PHOTO];

registerEnumType(AttachmentAbout, {
  name: "AttachmentAbout",
  description: "What a file is attached to.",
  valuesConfig: {
    NOMINATION: { description: "推荐对象: the nomination as a whole." },
    PHOTO: { description: "照片: the photograph of the person nominated, jpg or png; a nomination has one at most." },
    PROCEDURE_STEP: { description: "推荐程序: a step of the procedure in the workplace, its minutes for instance (R04)." },
    PUBLICITY: { description: "公示: a publicity, its photograph or notice for instance (R05)." },
    OBJECTION: { description: "异议: an objection; seen by the seat that handles it and the auditor alone." },
    REVOCATION: { description: "撤销称号: the evidence of proceedings to revoke the title (R19); seen by the seat, the leading group and the auditor." },
  },
});
