import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Account } from "../../../../server/features/accounts/account";
import { Award } from "../../../../server/features/campaigns/award";
import { Collective } from "../../../../server/features/nominations/collective";
import { Nomination } from "../../../../server/features/nominations/nomination";
import { NominationEvent } from "../../../../server/features/nominations/nomination-event";
import { Person } from "../../../../server/features/nominations/person";
import { Review } from "../../../../server/features/nominations/review";
import { Quota } from "../../../../server/features/quotas/quota";
import { RecommendingUnit } from "../../../../server/features/units/recommending-unit";
import { Workplace } from "../../../../server/features/workplaces/workplace";
import { type PlainContext } from "./context";

@Resolver(() => Nomination)
export class NominationRelations {
  @FieldResolver(() => RecommendingUnit)
  unit(@Root() { unitId }: Nomination, @Ctx() { loaders }: PlainContext): Promise<RecommendingUnit | null> {
    return loaders.unit.load(unitId);
  }

  @FieldResolver(() => Award)
  award(@Root() { awardId }: Nomination, @Ctx() { loaders }: PlainContext): Promise<Award | null> {
    return loaders.award.load(awardId);
  }

  @FieldResolver(() => Workplace)
  workplace(@Root() { workplaceId }: Nomination, @Ctx() { loaders }: PlainContext): Promise<Workplace | null> {
    return loaders.workplace.load(workplaceId);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() { id }: Nomination, @Ctx() { loaders }: PlainContext): Promise<Person | null> {
    return loaders.person.load(id);
  }

  @FieldResolver(() => Collective, { nullable: true })
  collective(@Root() { id }: Nomination, @Ctx() { loaders }: PlainContext): Promise<Collective | null> {
    return loaders.collective.load(id);
  }

  @FieldResolver(() => [Review])
  reviews(@Root() { id }: Nomination, @Ctx() { loaders }: PlainContext): Promise<Review[]> {
    return loaders.reviews.load(id);
  }

  @FieldResolver(() => [NominationEvent])
  events(@Root() { id }: Nomination, @Ctx() { loaders }: PlainContext): Promise<NominationEvent[]> {
    return loaders.events.load(id);
  }
}

@Resolver(() => Review)
export class ReviewRelations {
  @FieldResolver(() => Account, { nullable: true })
  reviewer(@Root() { reviewerId }: Review, @Ctx() { loaders }: PlainContext): Promise<Account | null> {
    return loaders.account.load(reviewerId);
  }
}

@Resolver(() => RecommendingUnit)
export class UnitRelations {
  @FieldResolver(() => [Quota])
  quotas(@Root() { id }: RecommendingUnit, @Ctx() { loaders }: PlainContext): Promise<Quota[]> {
    return loaders.quotas.load(id);
  }
}

@Resolver(() => Quota)
export class QuotaRelations {
  @FieldResolver(() => Award)
  award(@Root() { awardId }: Quota, @Ctx() { loaders }: PlainContext): Promise<Award | null> {
    return loaders.award.load(awardId);
  }
}
