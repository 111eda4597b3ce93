import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { Json } from "../../graphql/scalars";
import { decideRuleChange } from "./decide-rule-change";
import { previewRuleChange, ruleChangeEffect } from "./preview-rule-change";
import { proposeRuleChange } from "./propose-rule-change";
import { RuleChange } from "./rule-change";
import { RuleEffect } from "./rule-effect";
import { DecideRuleChangeInput, ProposeRuleChangeInput, SetRuleInput } from "./rule-inputs";
import { RuleSetting } from "./rule-setting";
import { setRule } from "./set-rule";

const RuleChanges = listOf(RuleChange);

@Resolver(() => RuleChange)
export class RuleChangeResolver {
  @Query(() => RuleChanges.Connection, { description: "Proposed and decided changes of rules, newest first." })
  ruleChanges(@Args(() => RuleChanges.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<RuleChange>> {
    return readConnection(context, info, RuleChange, args);
  }

  @Query(() => RuleEffect, { description: "What another setting of a rule would alter. Nothing is saved. Errors: NOT_FOUND, INVALID_INPUT, CALENDAR_UNKNOWN." })
  ruleChangePreview(
    @Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string,
    @Arg("rule", { description: "R01 … R23." }) rule: string,
    @Arg("enabled", { description: "Whether it would be applied." }) enabled: boolean,
    @Arg("parameters", () => Json, { description: "The dates and numbers it would have." }) parameters: unknown,
    @Ctx() context: RequestContext,
  ): Promise<RuleEffect> {
    return previewRuleChange(context, campaignId, rule, { enabled, parameters });
  }

  @Query(() => RuleEffect, { description: "What a change of a rule alters, by the facts of today. Errors: NOT_FOUND, CALENDAR_UNKNOWN." })
  ruleChangeEffect(@Arg("id", () => ID, { description: "The change." }) id: string, @Ctx() context: RequestContext): Promise<RuleEffect> {
    return ruleChangeEffect(context, id);
  }

  @Mutation(() => RuleSetting, { description: "Sets a rule of a campaign in preparation. Errors: CONFLICT, NOT_FOUND, WRONG_STATE, INVALID_INPUT." })
  setRule(@Arg("input", { description: "What to do, and to what." }) input: SetRuleInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RuleSetting> {
    return mutate(context, info, RuleSetting, setRule, input);
  }

  @Mutation(() => RuleChange, { description: "Proposes another setting of a rule in a running campaign. Errors: NOT_FOUND, CAMPAIGN_NOT_OPEN, INVALID_INPUT, ALREADY_EXISTS." })
  proposeRuleChange(@Arg("input", { description: "What to do, and to what." }) input: ProposeRuleChangeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RuleChange> {
    return mutate(context, info, RuleChange, proposeRuleChange, input);
  }

  @Mutation(() => RuleChange, { description: "Confirms or drops a change that somebody else proposed. Errors: SECOND_PERSON_NEEDED, CONFLICT, NOT_FOUND, WRONG_STATE, CAMPAIGN_NOT_OPEN." })
  decideRuleChange(@Arg("input", { description: "What to do, and to what." }) input: DecideRuleChangeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RuleChange> {
    return mutate(context, info, RuleChange, decideRuleChange, input);
  }
}
