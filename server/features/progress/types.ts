import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { DeadlineKind } from "./deadline-kind";
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

  @Field(() => Int, { nullable: true, description: "Chosen on the latest slate; null while there is none, and for those who see no slates." })
  listed!: number | null;
}

@ObjectType({ description: "Where one unit stands." })
export class UnitProgress extends Counts {
  @Field(() => ID, { description: "The unit." })
  unitId!: string;

  @Field({ description: "Name for tables." })
  shortName!: string;

  @Field({ description: "Whether a contact is registered." })
  contactRegistered!: boolean;

  @Field(() => Boolean, { nullable: true, description: "Whether all paper copies it owes have come in order (R17); null while it owes none." })
  papersComplete!: boolean | null;

  @Field(() => Int, { nullable: true, description: "How many paper copies are still missing (R17); null while it owes none." })
  papersMissing!: number | null;

  @Field(() => DateOnly, { description: "Its last day for the contact form: the campaign's, or as it was extended (R16)." })
  contactDeadline!: string;

  @Field(() => DateOnly, { description: "Its last day for the materials: the campaign's, or as it was extended (R16)." })
  materialsDeadline!: string;

  @Field({ description: "Whether it has places and has submitted nothing for them so far." })
  owesMaterials!: boolean;

  @Field(() => Int, { description: "Drafts and returned ones whose democratic recommendation is on record (R04)." })
  recommended!: number;

  @Field(() => Int, { description: "Drafts and returned ones whose collective deliberation is on record (R04)." })
  deliberated!: number;

  @Field(() => Int, { description: "Drafts and returned ones that are being shown today (R05)." })
  inPublicity!: number;

  @Field(() => Int, { description: "Drafts and returned ones whose publicity is over (R05)." })
  publicized!: number;

  @Field(() => DateOnly, { nullable: true, description: "The day the first of today's publicities ends; null where there is none." })
  publicityEndsOn!: string | null;

  @Field(() => Int, { description: "Nominations held by open objections (R05)." })
  objected!: number;
}

/** A day that something ends on, with the working days left. */
@ObjectType({ description: "A day that something ends on, with the working days left." })
export class DeadlineLine {
  @Field(() => DeadlineKind, { description: "What ends." })
  kind!: DeadlineKind;

  @Field(() => DateOnly, { description: "The last day, to its end." })
  day!: string;

  @Field(() => Int, { description: "How many of the caller's units or nominations it still concerns." })
  count!: number;

  @Field(() => Int, { description: "Working days left, today and that day counted; 0 once it has passed." })
  workingDays!: number;
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

  @Field(() => DateOnly, { nullable: true, description: "From which day on units read their results; null while that is not set." })
  resultsFrom!: string | null;

  @Field(() => [DeadlineLine], { description: "Every day that something ends on for the caller, earliest first." })
  deadlines!: DeadlineLine[];

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
