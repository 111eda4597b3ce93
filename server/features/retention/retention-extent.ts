import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How much is, or was, anonymised with a campaign: both seats together, numbers alone." })
export class RetentionExtent {
  @Field(() => Int, { description: "Nominations of persons." })
  persons!: number;

  @Field(() => Int, { description: "Nominations of collectives." })
  collectives!: number;

  @Field(() => Int, { description: "Titles conferred, which keep the name of their holder." })
  titles!: number;

  @Field(() => Int, { description: "Contacts of units." })
  contacts!: number;

  @Field(() => Int, { description: "Files attached and papers made." })
  files!: number;
}
