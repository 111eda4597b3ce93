import { Field, ID, InputType, Int } from "type-graphql";
import { IsId, IsWhole } from "./validators";

/** A row as the caller last saw it. */
@InputType({ description: "A row as the caller last saw it: a newer version answers CONFLICT." })
export class ReferenceInput {
  @Field(() => ID, { description: "Its id." })
  @IsId()
  id!: string;

  @Field(() => Int, { description: "Its version when it was read." })
  @IsWhole(1, 2_147_483_647)
  version!: number;
}
