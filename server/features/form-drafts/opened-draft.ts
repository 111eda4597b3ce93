import { Field, Int, ObjectType } from "type-graphql";
import { DateTime, Json } from "../../graphql/scalars";

/** A form's draft, opened for its owner. */
@ObjectType({ description: "What the caller has typed into a form and not saved, opened for the caller alone." })
export class OpenedDraft {
  @Field(() => Json, { description: "What was typed, as the dashboard kept it." })
  content!: unknown;

  @Field(() => Int, { nullable: true, description: "Version of the record when it was open; null for a form that writes something new." })
  recordVersion!: number | null;

  @Field(() => DateTime, { description: "When it was kept, on the domain clock." })
  savedAt!: string;
}
