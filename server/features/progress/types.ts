import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { TaskKind } from "./task-kind";

/** How many nominations stand where. */
@ObjectType({ description: "How many nominations stand where." })
abstract class Counts {
  @Field(() => Int, { description: "Places given." })
  places!: number;

  @Field(() => Int, { description: "Places in use." })
  used!: number;

  @Field(() => Int, { description: "Drafts." })
  draft!: number;

  @Field(() => Int, { description: "Submitted, waiting for the office." })
  submitted!: number;

  @Field(() => Int, { description: "Returned for correction." })
  returned!: number;

  @Field(() => Int, { description: "Approved: candidates for the differential vote." })
  candidate!: number;

  @Field(() => Int, { description: "Rejected." })
  rejected!: number;

  @Field(() => Int, { description: "Withdrawn." })
  withdrawn!: number;
}

@ObjectType({ description: "Where one award stands, both seats together; for a unit, its own share." })
export class AwardProgress extends Counts {
  @Field(() => ID, { description: "The award." })
  awardId!: string;

  @Field({ description: "ASCII name of the award." })
  code!: string;

  @Field({ description: "Title on screen." })
  name!: string;

  @Field(() => Int, { description: "How many the province reports (R01)." })
  provinceQuota!: number;

  @Field(() => Int, { description: "Places given by the industry seat." })
  placesIndustry!: number;

  @Field(() => Int, { description: "Places given by the communications seat." })
  placesCommunications!: number;

  @Field(() => Float, { description: "Places given over the province's quota: above 1 the recommendation is differential (R02)." })
  ratio!: number;
}

@ObjectType({ description: "Where one unit stands." })
export class UnitProgress extends Counts {
  @Field(() => ID, { description: "The unit." })
  unitId!: string;

  @Field({ description: "Name for tables." })
  shortName!: string;

  @Field({ description: "Whether a contact is registered." })
  contactRegistered!: boolean;
}

@ObjectType({ description: "Where a campaign stands today." })
export class CampaignProgress {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => DateOnly, { description: "Today on the domain clock, in Shanghai." })
  today!: string;

  @Field(() => Int, { description: "Working days left to the contact form's deadline, today and that day counted; 0 once it has passed." })
  workingDaysToContactDeadline!: number;

  @Field(() => Int, { description: "Working days left to the materials' deadline, today and that day counted; 0 once it has passed." })
  workingDaysToMaterialsDeadline!: number;

  @Field(() => [AwardProgress], { description: "By award, in the notice's order." })
  awards!: AwardProgress[];

  @Field(() => [UnitProgress], { description: "By unit the caller may see, in the tables' order." })
  units!: UnitProgress[];
}

@ObjectType({ description: "Something that waits for the caller." })
export class Task {
  @Field(() => TaskKind, { description: "What." })
  kind!: TaskKind;

  @Field(() => Int, { description: "How many." })
  count!: number;

  @Field(() => DateTime, { nullable: true, description: "Since when the oldest waits." })
  since!: string | null;
}
