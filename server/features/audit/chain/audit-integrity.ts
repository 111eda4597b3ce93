import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../../graphql/scalars";
import { SealFault } from "./seal-fault";

@ObjectType({ description: "The first place where audit trail and seals disagree." })
export class SealBreak {
  @Field(() => Int, { nullable: true, description: "Number of the seal; null for an event that has none." })
  number!: number | null;

  @Field(() => ID, { nullable: true, description: "The event." })
  eventId!: string | null;

  @Field(() => SealFault, { description: "What is wrong." })
  fault!: SealFault;
}

@ObjectType({ description: "Whether the audit trail is what was written: each event is sealed into a chain of hashes soon after it is written." })
export class AuditIntegrity {
  @Field(() => Int, { description: "Events found as they were sealed, up to the first break." })
  sealed!: number;

  @Field(() => Int, { description: "Of these, seals of events blanked since with the personal data of their campaign; a later seal covers what is left of each." })
  blanked!: number;

  @Field(() => Int, { description: "Events younger than an hour that wait for their seal." })
  waiting!: number;

  @Field(() => String, { nullable: true, description: "Number and hash of the last seal, e.g. `12345:9f86d0…`. Kept elsewhere, it shows later that nothing was cut off the end." })
  head!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the last seal was made, in real time." })
  lastSealedAt!: string | null;

  @Field(() => SealBreak, { nullable: true, description: "The first break; null where everything fits." })
  broken!: SealBreak | null;
}
