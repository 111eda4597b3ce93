import { Field, ID, InputType, ObjectType } from "type-graphql";
import { IsId } from "../../graphql/validators";
import { SearchKind } from "./search-kind";

/** A record that was found, with what tells it from others of the same name. */
@ObjectType({ description: "A record that was found, with what tells it from others of the same name." })
export class SearchHit {
  @Field(() => SearchKind, { description: "What it is." })
  kind!: SearchKind;

  @Field(() => ID, { description: "The record's id." })
  id!: string;

  @Field({ description: "Its name." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "The unit it belongs to." })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: "Short name of the unit it belongs to." })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "Award, title, post, credit code or username." })
  note!: string | null;

  @Field(() => String, { nullable: true, description: "Its state: a NominationState, HonourState or AccountState." })
  state!: string | null;
}

/** A record by kind and id. */
@InputType({ description: "A record by kind and id." })
export class RecordInput {
  @Field(() => SearchKind, { description: "What it is." })
  kind!: SearchKind;

  @Field(() => ID, { description: "Its id." })
  @IsId()
  id!: string;
}
