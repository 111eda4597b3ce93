import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars";

@ObjectType({ description: "A unit or a member of the leading group that an announcement is for, and whether they have read it." })
export class AnnouncementReader {
  @Field(() => ID, { description: "The unit, or the member's account." })
  id!: string;

  @Field(() => ID, { nullable: true, description: "The unit; null for a member of the leading group." })
  unitId!: string | null;

  @Field({ description: "Name for tables." })
  name!: string;

  @Field({ description: "Whether there is an account that could read it." })
  reachable!: boolean;

  @Field(() => DateTime, { nullable: true, description: "When it was first opened, on the domain clock; null before." })
  readAt!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that opened it first." })
  readBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was first confirmed (已阅知), on the domain clock; null before." })
  confirmedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that confirmed it first." })
  confirmedBy!: string | null;
}
