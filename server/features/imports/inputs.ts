import { IsEnum } from "class-validator";
import { IsId } from "../../graphql/validators";
import { ImportKind } from "./import-kind";

/** The fields of the form that sends a workbook to `POST /imports`, beside the file itself. */
export class ImportFields {
  @IsEnum(ImportKind, { message: "kind" })
  kind!: ImportKind;

  @IsId()
  campaignId!: string;
}

/** What came in: what it is imported as, and what is known of the workbook. */
export interface StartImportInput extends ImportFields {
  name: string;
  size: number;
  sha256: string;
}
