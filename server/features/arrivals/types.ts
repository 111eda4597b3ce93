import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateOnly } from "../../graphql/scalars";

@ObjectType({ description: "One paper a unit owes, and what has come of it (R17)." })
export class PaperLine {
  @Field({ description: "The paper, as the campaign's R17 calls it." })
  paper!: string;

  @Field(() => ID, { nullable: true, description: "The nomination it is about; null for a paper of the unit as a whole." })
  nominationId!: string | null;

  @Field(() => String, { nullable: true, description: "The nominee's name; null for a paper of the unit as a whole." })
  nominationName!: string | null;

  @Field(() => Int, { description: "How many copies are asked for." })
  required!: number;

  @Field(() => Int, { description: "How many in order have come: in the right size and sealed, as the campaign asks." })
  counted!: number;

  @Field(() => Int, { description: "How many came that do not count, being of another size or not sealed." })
  notInOrder!: number;

  @Field(() => Int, { description: "Of these, how many are not sealed." })
  unsealed!: number;

  @Field(() => Int, { description: "How many copies are missing." })
  missing!: number;

  @Field(() => DateOnly, { nullable: true, description: "The day the first copies came." })
  firstOn!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day the last copies came." })
  lastOn!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day on which there were enough; null while copies are missing." })
  completeOn!: string | null;

  @Field({ description: "Whether there were not enough copies by the end of the unit's last day for its materials (R16)." })
  late!: boolean;
}

@ObjectType({ description: "What a unit owes on paper once it has submitted, and what has come of it (R17)." })
export class UnitPapers {
  @Field(() => ID, { description: "The unit." })
  unitId!: string;

  @Field({ description: "Name for tables." })
  shortName!: string;

  @Field(() => DateOnly, { description: "The unit's last day for its materials: the campaign's, or as it was extended (R16)." })
  deadline!: string;

  @Field(() => Int, { description: "How many copies are missing of all papers together." })
  missing!: number;

  @Field({ description: "Whether a paper was or is late." })
  late!: boolean;

  @Field(() => [PaperLine], { description: "Papers of the unit first, then those of its nominations; those withdrawn, returned or rejected need none." })
  papers!: PaperLine[];
}
