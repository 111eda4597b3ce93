import { ArrayMinSize, IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { says } from "../../graphql/says";
import { IsId, IsIds, IsText, IsWhole } from "../../graphql/validators";
import { ReminderKind } from "./reminder-kind";

@InputType({ description: "Which units to remind." })
export class PrepareRemindersInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ReminderKind, { description: "What they are late with." })
  about!: ReminderKind;
}

@InputType({ description: "Whose units to tell of their unread notices." })
export class PrepareNoticeMailsInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;
}

@InputType({ description: "Another subject or text for all mails of a batch." })
export class ChangeMailTextInput extends ReferenceInput {
  @Field(() => String, { nullable: true, description: "The subject, one line of 2 to 150 characters." })
  @IsOptional()
  @IsText(2, 150)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: "The text, 2 to 12,000 characters; {单位} and {事项} are filled in for each unit." })
  @IsOptional()
  @IsText(2, 12_000)
  text?: string | null;
}

@InputType({ description: "Mails of a batch to take out, or to put back." })
export class TakeOutMailsInput extends ReferenceInput {
  @Field(() => [ID], { description: "The mails." })
  @IsIds()
  @ArrayMinSize(1, { message: says("请至少选择一封邮件。", "needs at least one mail.") })
  mailIds!: string[];

  @Field({ nullable: true, description: "true: puts them back; left out: takes them out." })
  @IsOptional()
  back?: boolean;
}

@InputType({ description: "How early units are reminded of a campaign's deadlines." })
export class SetReminderDaysInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => Int, { description: "Its version when it was read." })
  @IsWhole(1, 2_147_483_647)
  version!: number;

  @Field(() => Int, { description: "Working days before a deadline, 1 to 30; 0: never by itself." })
  @IsWhole(0, 30)
  remindWorkingDays!: number;
}
