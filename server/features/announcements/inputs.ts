import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { IsId, IsIds, IsText } from "../../graphql/validators";
import { Audience } from "./audience";

@InputType({ description: "What to announce, and to whom." })
export class PublishAnnouncementInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => Audience, { description: "Whom it is for." })
  audience!: Audience;

  @Field(() => [ID], { nullable: true, description: "The units, of one's own seat, where it is for chosen ones." })
  @IsOptional()
  @IsIds()
  unitIds?: string[] | null;

  @Field({ description: "标题, 2 to 100 characters." })
  @IsText(2, 100)
  title!: string;

  @Field({ description: "正文, 2 to 10,000 characters of plain text." })
  @IsText(2, 10_000)
  text!: string;

  @Field({ nullable: true, description: "Whether its readers confirm that they have taken note (已阅知); left out: no." })
  @IsOptional()
  important?: boolean;

  @Field({ nullable: true, description: "Whether a batch of mails to the units' contacts is put in the outbox, to be looked at before it leaves; left out: no." })
  @IsOptional()
  byMail?: boolean;
}

@InputType({ description: "Withdrawing an announcement; it stays as a trace." })
export class WithdrawAnnouncementInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters, shown to its readers." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "Which announcement." })
export class AnnouncementInput {
  @Field(() => ID, { description: "The announcement." })
  @IsId()
  id!: string;
}
