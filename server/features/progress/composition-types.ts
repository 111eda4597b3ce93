import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";

/** By what those who stand are counted. */
export enum CompositionDimension {
  IDENTITY = "IDENTITY",
  SEX = "SEX",
  RANK = "RANK",
  NATURE = "NATURE",
  FIELD = "FIELD",
  UNIT = "UNIT",
}

/** What a rule says of the composition. */
export enum CompositionMeasure {
  DIVISION_CADRES = "DIVISION_CADRES",
  FRONT_LINE = "FRONT_LINE",
  ENTERPRISE_HEADS = "ENTERPRISE_HEADS",
  BARRED_RANK = "BARRED_RANK",
}

registerEnumType(CompositionDimension, {
  name: "CompositionDimension",
  description: "By what those who stand are counted.",
  valuesConfig: {
    IDENTITY: { description: "人员身份 of persons." },
    SEX: { description: "性别 of persons." },
    RANK: { description: "级别 of persons and collectives." },
    NATURE: { description: "单位性质: nature of the collective, or of the person's workplace." },
    FIELD: { description: "领域: the seat, industry or communications." },
    UNIT: { description: "地区、单位: the recommending unit." },
  },
});

registerEnumType(CompositionMeasure, {
  name: "CompositionMeasure",
  description: "What a rule says of the composition.",
  valuesConfig: {
    DIVISION_CADRES: { description: "处级干部 among those nominated for the award R09 names." },
    FRONT_LINE: { description: "一线人员 among persons (R15)." },
    ENTERPRISE_HEADS: { description: "企业负责人 among persons (R15)." },
    BARRED_RANK: { description: "副厅级及以上 among all (R08)." },
  },
});

@ObjectType({ description: "How many of one award's nominees share one characteristic. Submitted and approved ones count." })
export class CompositionShare {
  @Field(() => CompositionDimension, { description: "By what they are counted." })
  dimension!: CompositionDimension;

  @Field(() => ID, { description: "The award." })
  awardId!: string;

  @Field({ description: "The characteristic: a word of the enum the dimension counts by, or a unit's id." })
  key!: string;

  @Field(() => String, { nullable: true, description: "Name for tables, of a unit." })
  name!: string | null;

  @Field(() => Int, { description: "Of the caller's seat, or of all for those above the seats; for a unit, its own." })
  own!: number;

  @Field(() => Int, { nullable: true, description: "Of both seats; null for a unit, and by unit for an office." })
  province!: number | null;
}

@ObjectType({ description: "What a rule of the campaign says of those who stand. Over both seats; for a unit, of its own." })
export class CompositionLimit {
  @Field(() => CompositionMeasure, { description: "What is counted." })
  measure!: CompositionMeasure;

  @Field({ description: "The rule, e.g. R09." })
  rule!: string;

  @Field({ description: "What the rule is called on screen." })
  title!: string;

  @Field({ description: "Article of the notice." })
  article!: string;

  @Field(() => Int, { description: "How many of them there are." })
  count!: number;

  @Field(() => Int, { description: "Of how many: for R09, of those to be selected or of those nominated, as the campaign sets it." })
  base!: number;

  @Field(() => Float, { nullable: true, description: "The share the campaign sets, in per cent; null where it sets none, and it is only counted." })
  percent!: number | null;

  @Field(() => Int, { nullable: true, description: "At most so many; null where there is no ceiling." })
  most!: number | null;

  @Field(() => Int, { nullable: true, description: "At least so many; null where there is no floor." })
  least!: number | null;

  @Field({ description: "Whether it is kept." })
  holds!: boolean;
}

/** Who stands in a campaign, in numbers. */
@ObjectType({ description: "Who stands in a campaign, in numbers." })
export class CampaignComposition {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => [CompositionShare], { description: "By award and characteristic; those that nobody shares are left out." })
  shares!: CompositionShare[];

  @Field(() => [CompositionLimit], { description: "What the campaign's rules say of it; a rule that is off says nothing." })
  limits!: CompositionLimit[];
}
