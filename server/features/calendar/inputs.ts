import { ArrayMaxSize, ArrayMinSize, IsOptional } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { DateOnly } from "../../graphql/scalars";
import { says } from "../../graphql/says";
import { IsText, IsWhole } from "../../graphql/validators";

@InputType({ description: "Public holidays and make-up days of one year, from the State Council's notice." })
export class EnterCalendarYearInput {
  @Field(() => Int, { description: "A year that the calendar package does not know." })
  @IsWhole(2000, 2100)
  year!: number;

  @Field(() => [DateOnly], { description: "Weekdays that are off." })
  @ArrayMinSize(1, { message: says("请填写放假的工作日，至少一天。", "needs at least one weekday that is off.") })
  @ArrayMaxSize(100, { message: says("放假的工作日不超过 100 天。", "takes at most 100 days.") })
  holidays!: string[];

  @Field(() => [DateOnly], { description: "Saturdays and Sundays that are worked in exchange (调休)." })
  @ArrayMaxSize(50, { message: says("调休上班日不超过 50 天。", "takes at most 50 days.") })
  makeUpDays!: string[];

  @Field({ description: "The notice it rests on, e.g. 国办发明电〔2026〕1号." })
  @IsText(1, 200)
  source!: string;

  @Field(() => Int, { nullable: true, description: "The entry's version when it was read, to correct it; left out for a year that is not entered yet." })
  @IsOptional()
  @IsWhole(1, 2_147_483_647)
  version?: number | null;
}
