import { Field, Int, ObjectType } from "type-graphql";

/** What whoever chooses a password has to know of the policy. */
@ObjectType({ description: "What a new password has to be made of, beside containing neither user name nor display name and being none of those everybody tries first." })
export class PasswordPolicy {
  @Field(() => Int, { description: "Characters at least; at most 128." })
  minLength!: number;

  @Field(() => Int, { description: "How many of the four kinds of characters at least." })
  minKinds!: number;

  @Field(() => Int, { description: "How many of one's last passwords may not be used again." })
  history!: number;

  @Field(() => Int, { description: "Days after which it has to be changed; 0: never." })
  maxAgeDays!: number;
}
