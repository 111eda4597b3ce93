import { IsInt, IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { IsText } from "../../graphql/validators";

@InputType({ description: "A file that the dashboard is about to make of what it shows." })
export class RecordExportInput {
  @Field({ description: "Its name; 1 to 200 characters." })
  @IsText(1, 200)
  name!: string;

  @Field(() => Int, { description: "How many rows it has." })
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  count!: number;

  @Field(() => String, { nullable: true, description: "Address of the page, e.g. `/nominations`." })
  @IsOptional()
  @IsText(1, 200)
  page?: string | null;
}

@InputType({ description: "A page that the browser is about to print." })
export class RecordPrintInput {
  @Field({ description: "Its address in the dashboard, e.g. `/nominations/<id>/paper`; up to 200 characters." })
  @IsText(1, 200)
  page!: string;
}
