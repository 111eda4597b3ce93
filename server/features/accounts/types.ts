import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars";
import type { Caller } from "../../graphql/context";
import { SessionNeed } from "./session-need";

/** A session as the API answers it; the refresh token travels in the cookie alone. */
@ObjectType("Session", { description: "A session just opened or renewed. The refresh token is in the httpOnly cookie." })
export class SessionAnswer {
  @Field({ description: "Send it as `Authorization: Bearer …`." })
  accessToken!: string;

  @Field(() => DateTime, { description: "When the access token ends; renew it with `refreshSession` before." })
  expiresAt!: string;

  @Field(() => SessionNeed, { nullable: true, description: "What has to be done before the session opens anything else; null where nothing has." })
  needs!: SessionNeed | null;

  caller!: Caller;
  accountId!: string;
}

@ObjectType({ description: "The domain clock: what day it is for the campaign." })
export class ClockReading {
  @Field(() => DateTime, { description: "Now." })
  now!: string;

  @Field({ description: "Whether it runs apart from real time, for the demonstration." })
  demonstration!: boolean;
}

@ObjectType({ description: "Who is signed in and what they may do." })
export class Me {
  @Field(() => [String], { description: "Root fields the role may use, e.g. `Mutation.submitNomination`: the server's own permission table." })
  permissions!: string[];

  @Field(() => ClockReading, { description: "The domain clock." })
  clock!: ClockReading;

  accountId!: string;
}

@ObjectType({ description: "An API key, shown this once." })
export class ApiKey {
  @Field({ description: "Send it as `Authorization: Bearer key_…`." })
  key!: string;

  @Field(() => DateTime, { description: "When it ends, unless a new one is issued before." })
  expiresAt!: string;

  accountId!: string;
}
