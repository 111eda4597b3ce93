import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { DateOnly } from "../../graphql/scalars";
import { IsId, IsText } from "../../graphql/validators";
import { ObjectionOutcome } from "./objection-outcome";
import { ObjectorKind } from "./objector-kind";

@InputType({ description: "A publicity in the nominee's own workplace. One that runs already is replaced by it." })
export class OpenPublicityInput {
  @Field(() => ID, { description: "The nomination, a draft or returned." })
  @IsId()
  nominationId!: string;

  @Field(() => DateOnly, { description: "First day; it counts where it is worked." })
  startsOn!: string;

  @Field(() => DateOnly, { nullable: true, description: "Last day, to its end. Left out: the shortest period the campaign's R05 allows." })
  endsOn?: string | null;

  @Field({ description: "Where it is shown, e.g. 厂区公告栏." })
  @IsText(1, 200)
  place!: string;

  @Field(() => String, { nullable: true, description: "Proof: name of the photograph or the notice's number." })
  @IsOptional()
  @IsText(0, 200)
  evidence?: string | null;
}

@InputType({ description: "Taking a publicity down before its end." })
export class StopPublicityInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "An objection as it came in, in writing. Anonymous ones are not taken." })
export class RecordObjectionInput {
  @Field(() => ID, { description: "The publicity it is made against." })
  @IsId()
  publicityId!: string;

  @Field(() => DateOnly, { description: "The day it was received." })
  receivedOn!: string;

  @Field(() => ObjectorKind, { description: "In whose name." })
  objectorKind!: ObjectorKind;

  @Field({ description: "Who objects; shown to one's own seat and the auditor alone." })
  @IsText(1, 100)
  objectorName!: string;

  @Field(() => String, { nullable: true, description: "How to reach the objector; shown to one's own seat and the auditor alone." })
  @IsOptional()
  @IsText(0, 200)
  objectorContact?: string | null;

  @Field({ description: "What is objected, without saying who objects: the unit that handles it reads this." })
  @IsText(2, 2_000)
  content!: string;
}

@InputType({ description: "How an objection was looked into." })
export class HandleObjectionInput extends ReferenceInput {
  @Field({ description: "What was done and found; 2 to 2,000 characters." })
  @IsText(2, 2_000)
  handling!: string;
}

@InputType({ description: "The end of an objection." })
export class CloseObjectionInput extends ReferenceInput {
  @Field(() => String, { nullable: true, description: "What was done and found; left out: as recorded before." })
  @IsOptional()
  @IsText(2, 2_000)
  handling?: string | null;

  @Field(() => ObjectionOutcome, { description: "What it came to." })
  outcome!: ObjectionOutcome;
}
