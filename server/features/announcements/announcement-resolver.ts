import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { MailBatch } from "../mails/mail-batch";
import { Announcement } from "./announcement";
import { announcementReaders } from "./announcement-readers";
import { confirmAnnouncement } from "./confirm-announcement";
import { AnnouncementInput, PublishAnnouncementInput, WithdrawAnnouncementInput } from "./inputs";
import { publishAnnouncement } from "./publish-announcement";
import { readAnnouncement } from "./read-announcement";
import { remindUnread } from "./remind-unread";
import { AnnouncementReader } from "./types";
import { withdrawAnnouncement } from "./withdraw-announcement";

const Announcements = listOf(Announcement);
const INPUT = { description: "What to do, and to what." };

@Resolver(() => Announcement)
export class AnnouncementResolver {
  @Query(() => Announcements.Connection, { description: "Announcements of the caller's office, or for the caller, newest first; withdrawn ones are among them." })
  announcements(@Args(() => Announcements.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Announcement>> {
    return readConnection(context, info, Announcement, args);
  }

  @Query(() => Announcement, { nullable: true, description: "One announcement, or null. Asking does not mark it as read; `readAnnouncement` does." })
  announcement(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Announcement | null> {
    return readOne(context, info, Announcement, id);
  }

  @Query(() => [AnnouncementReader], { description: "Whom an announcement of one's office is for, and who has read it. Errors: NOT_FOUND." })
  announcementReaders(@Arg("id", () => ID, { description: "The announcement." }) id: string, @Ctx() context: RequestContext): Promise<AnnouncementReader[]> {
    return announcementReaders(context, id);
  }

  @Mutation(() => Announcement, { description: "Publishes an announcement to units of one's seat or to the leading group. Errors: INVALID_INPUT, CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  publishAnnouncement(@Arg("input", INPUT) input: PublishAnnouncementInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Announcement> {
    return mutate(context, info, Announcement, publishAnnouncement(context.desk.config), input);
  }

  @Mutation(() => Announcement, { description: "Withdraws an announcement with a reason; it stays as a trace. Errors: WRONG_STATE, CONFLICT, NOT_FOUND." })
  withdrawAnnouncement(@Arg("input", INPUT) input: WithdrawAnnouncementInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Announcement> {
    return mutate(context, info, Announcement, withdrawAnnouncement, input);
  }

  @Mutation(() => Announcement, { description: "Says that the caller has opened it; the first time counts. Errors: WRONG_STATE (withdrawn), NOT_FOUND." })
  readAnnouncement(@Arg("input", INPUT) input: AnnouncementInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Announcement> {
    return mutate(context, info, Announcement, readAnnouncement, input);
  }

  @Mutation(() => Announcement, { description: "Confirms an important announcement (已阅知); the first time counts. Errors: INVALID_INPUT (it asks for none), WRONG_STATE (withdrawn), NOT_FOUND." })
  confirmAnnouncement(@Arg("input", INPUT) input: AnnouncementInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Announcement> {
    return mutate(context, info, Announcement, confirmAnnouncement, input);
  }

  @Mutation(() => MailBatch, { description: "Prepares mails to the units that have not opened it; they wait in the outbox. Errors: INVALID_INPUT (nobody is left), WRONG_STATE (withdrawn), NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  remindUnread(@Arg("input", INPUT) input: AnnouncementInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch> {
    return mutate(context, info, MailBatch, remindUnread(context.desk.config), input);
  }
}
