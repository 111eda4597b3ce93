import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, mutateMany } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { Campaign } from "../campaigns/campaign";
import { cancelMailBatch } from "./cancel-mail-batch";
import { changeMailText } from "./change-mail-text";
import { ChangeMailTextInput, PrepareNoticeMailsInput, PrepareRemindersInput, SetReminderDaysInput, TakeOutMailsInput } from "./inputs";
import { MailBatch } from "./mail-batch";
import { prepareNoticeMails } from "./prepare-notice-mails";
import { prepareReminders } from "./prepare-reminders";
import { releaseMailBatch } from "./release-mail-batch";
import { setReminderDays } from "./set-reminder-days";
import { takeOutMails } from "./take-out-mails";

const Batches = listOf(MailBatch);
const INPUT = { description: "What to do, and to what." };

@Resolver(() => MailBatch)
export class MailBatchResolver {
  @Query(() => Batches.Connection, { description: "Batches of mails of the caller's seat, newest first; the auditor's: of both." })
  mailBatches(@Args(() => Batches.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<MailBatch>> {
    return readConnection(context, info, MailBatch, args);
  }

  @Query(() => MailBatch, { nullable: true, description: "One batch, or null." })
  mailBatch(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch | null> {
    return readOne(context, info, MailBatch, id);
  }

  @Mutation(() => [MailBatch], { description: "Prepares mails to the units of one's seat that are late, a batch for each last day. Nothing leaves. Errors: INVALID_INPUT (nobody is late), CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  prepareReminders(@Arg("input", INPUT) input: PrepareRemindersInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch[]> {
    return mutateMany(context, info, MailBatch, prepareReminders(context.desk.config), input);
  }

  @Mutation(() => MailBatch, { description: "Prepares mails to the units of one's seat that have unread notices. Nothing leaves. Errors: INVALID_INPUT (there are none), CAMPAIGN_NOT_OPEN, NOT_FOUND." })
  prepareNoticeMails(@Arg("input", INPUT) input: PrepareNoticeMailsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch> {
    return mutate(context, info, MailBatch, prepareNoticeMails(context.desk.config), input);
  }

  @Mutation(() => MailBatch, { description: "Changes subject or text of a batch that has not left. Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND." })
  changeMailText(@Arg("input", INPUT) input: ChangeMailTextInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch> {
    return mutate(context, info, MailBatch, changeMailText, input);
  }

  @Mutation(() => MailBatch, { description: "Takes mails out of a batch that has not left, or puts them back. Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND." })
  takeOutMails(@Arg("input", INPUT) input: TakeOutMailsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch> {
    return mutate(context, info, MailBatch, takeOutMails, input);
  }

  @Mutation(() => MailBatch, { description: "Drops a batch that has not left. Errors: WRONG_STATE, CONFLICT, NOT_FOUND." })
  cancelMailBatch(@Arg("input", INPUT) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch> {
    return mutate(context, info, MailBatch, cancelMailBatch, input);
  }

  @Mutation(() => MailBatch, { description: "Lets a batch leave; its mails are sent in the background, a demonstration's are withheld. Errors: MAIL_NOT_SET_UP, INVALID_INPUT (no mail waits), WRONG_STATE, CONFLICT, NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  async releaseMailBatch(@Arg("input", INPUT) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MailBatch> {
    const released = await mutate(context, info, MailBatch, releaseMailBatch(context.desk.config), input);
    context.desk.jobs.wake();
    return released;
  }

  @Mutation(() => Campaign, { description: "Sets how many working days before a deadline late units are reminded; 0: never. Errors: CONFLICT, NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  setReminderDays(@Arg("input", INPUT) input: SetReminderDaysInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Campaign> {
    return mutate(context, info, Campaign, setReminderDays, input);
  }
}
