import { Field, Int, ObjectType } from "type-graphql";

/** How many waivers of one rule were asked for, granted and refused. */
@ObjectType({ description: "How many waivers of one rule stand where, among those the caller may see." })
export class WaiverCounts {
  @Field({ description: "The rule, e.g. R06." })
  rule!: string;

  @Field({ description: "What the rule is called on screen." })
  title!: string;

  @Field(() => Int, { description: "待审批" })
  requested!: number;

  @Field(() => Int, { description: "已同意" })
  granted!: number;

  @Field(() => Int, { description: "未同意" })
  refused!: number;
}
