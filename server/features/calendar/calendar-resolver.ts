import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { CalendarYear } from "./calendar-year";
import { enterCalendarYear } from "./enter-calendar-year";
import { EnterCalendarYearInput } from "./inputs";

const CalendarYears = listOf(CalendarYear);

@Resolver(() => CalendarYear)
export class CalendarResolver {
  @Query(() => CalendarYears.Connection, { description: "Years of the working calendar that an office entered, newest first." })
  calendarYears(@Args(() => CalendarYears.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<CalendarYear>> {
    return readConnection(context, info, CalendarYear, args);
  }

  @Mutation(() => CalendarYear, { description: "Enters the holidays of a year that the calendar package does not know, or corrects them. Errors: INVALID_INPUT, CONFLICT." })
  enterCalendarYear(@Arg("input", { description: "What to do, and to what." }) input: EnterCalendarYearInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CalendarYear> {
    return mutate(context, info, CalendarYear, enterCalendarYear, input);
  }
}
