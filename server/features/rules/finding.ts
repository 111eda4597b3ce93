import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateOnly } from "../../graphql/scalars";
import { RuleKind } from "../campaigns/rule-kind";
import { Gate } from "./verdict";

/** What a rule says to a case. */
export enum FindingVerdict {
  PASSED = "PASSED",
  BROKEN = "BROKEN",
  WAIVER_REQUESTED = "WAIVER_REQUESTED",
  WAIVED = "WAIVED",
}

registerEnumType(FindingVerdict, {
  name: "FindingVerdict",
  description: "What a rule says to a case.",
  valuesConfig: {
    PASSED: { description: "符合" },
    BROKEN: { description: "不符合" },
    WAIVER_REQUESTED: { description: "不符合，已申请豁免: enough to submit, not to become a candidate." },
    WAIVED: { description: "不符合，已同意豁免" },
  },
});

registerEnumType(Gate, {
  name: "Gate",
  description: "What an act wants to pass. A breach of a binding rule stops it there.",
  valuesConfig: {
    SUBMISSION: { description: "报送" },
    APPROVAL: { description: "审核通过" },
    OPENING: { description: "启动活动" },
  },
});

/** What one rule of the notice says to one nomination or campaign. */
@ObjectType({ description: "What one rule of the notice says to one nomination or campaign: the rule, the article it rests on, the facts used, the way to mend it." })
export class Finding {
  @Field({ description: "R01 … R23." })
  rule!: string;

  @Field({ description: "What the rule is called on screen." })
  title!: string;

  @Field({ description: "Article of the notice, e.g. 三（三）." })
  article!: string;

  @Field({ description: "The sentence it rests on, quoted." })
  source!: string;

  @Field(() => RuleKind, { description: "How strictly it binds." })
  kind!: RuleKind;

  @Field(() => FindingVerdict, { description: "What it says." })
  verdict!: FindingVerdict;

  @Field(() => [Gate], { description: "Where it stops the nomination or campaign as things stand; empty: nowhere." })
  stops!: Gate[];

  @Field({ description: "The facts used, in the caller's language (`Accept-Language`)." })
  facts!: string;

  @Field(() => String, { nullable: true, description: "How to mend it, in the caller's language." })
  remedy!: string | null;

  @Field(() => String, { nullable: true, description: "The field of the form it is about, e.g. `person.tradeSince`." })
  field!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day from which it is right without anybody's doing." })
  from!: string | null;
}
