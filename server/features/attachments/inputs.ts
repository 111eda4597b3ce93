import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { IsId, IsOneOf, IsText } from "../../graphql/validators";
import { AttachmentAbout } from "./attachment-about";

/** The fields that come with a file to `POST /files`; no type of the schema, checked like one. */
export class AttachFileFields {
  @IsId()
  nominationId!: string;

  @IsOneOf(Object.values(AttachmentAbout), "请选择附件所属的内容（NOMINATION、PHOTO、PROCEDURE_STEP、PUBLICITY、OBJECTION、REVOCATION）。", "is one of NOMINATION, PHOTO, PROCEDURE_STEP, PUBLICITY, OBJECTION, REVOCATION.")
  about!: AttachmentAbout;

  @IsOptional()
  @IsId()
  aboutId?: string | null;
}

@InputType({ description: "Taking a file off; the row stays as the trace." })
export class RemoveAttachmentInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}
