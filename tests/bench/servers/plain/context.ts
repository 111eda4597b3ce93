import DataLoader from "dataloader";
import { type DataSource, type EntityTarget, type FindOptionsWhere, In, type ObjectLiteral } from "typeorm";
import { Account } from "../../../../server/features/accounts/account";
import type { AccessToken } from "../../../../server/features/accounts/tokens";
import { Award } from "../../../../server/features/campaigns/award";
import type { Seat } from "../../../../server/features/campaigns/seat";
import { Collective } from "../../../../server/features/nominations/collective";
import { NominationEvent } from "../../../../server/features/nominations/nomination-event";
import { Person } from "../../../../server/features/nominations/person";
import { Review } from "../../../../server/features/nominations/review";
import { Quota } from "../../../../server/features/quotas/quota";
import { RecommendingUnit } from "../../../../server/features/units/recommending-unit";
import { Workplace } from "../../../../server/features/workplaces/workplace";

/** What resolvers are given: the caller, the database, and loaders that live as long as the request. */
export interface PlainContext {
  caller: (AccessToken & { seat: Seat }) | null;
  dataSource: DataSource;
  loaders: ReturnType<typeof loaders>;
}

export function loaders(dataSource: DataSource) {
  return {
    account: one(dataSource, Account, "id"),
    award: one(dataSource, Award, "id"),
    unit: one(dataSource, RecommendingUnit, "id"),
    workplace: one(dataSource, Workplace, "id"),
    person: one(dataSource, Person, "nominationId"),
    collective: one(dataSource, Collective, "nominationId"),
    reviews: many(dataSource, Review, "nominationId"),
    events: many(dataSource, NominationEvent, "nominationId"),
    quotas: many(dataSource, Quota, "unitId"),
  };
}

function one<T extends ObjectLiteral>(dataSource: DataSource, entity: EntityTarget<T>, key: keyof T & string): DataLoader<string, T | null> {
  return new DataLoader(async (keys) => {
    const rows = await find(dataSource, entity, { [key]: In([...keys]) } as FindOptionsWhere<T>);
    const byKey = new Map(rows.map((row) => [row[key] as string, row]));
    return keys.map((each) => byKey.get(each) ?? null);
  });
}

function many<T extends ObjectLiteral>(dataSource: DataSource, entity: EntityTarget<T>, key: keyof T & string): DataLoader<string, T[]> {
  return new DataLoader(async (keys) => {
    const byKey = new Map<string, T[]>(keys.map((each) => [each, []]));
    for (const row of await find(dataSource, entity, { [key]: In([...keys]) } as FindOptionsWhere<T>)) byKey.get(row[key] as string)?.push(row);
    return keys.map((each) => byKey.get(each) ?? []);
  });
}

/** Rows in the entity's own order, computed columns left out: nobody asked for them. */
export function find<T extends ObjectLiteral>(dataSource: DataSource, entity: EntityTarget<T>, where: FindOptionsWhere<T>, take?: number): Promise<T[]> {
  const columns = dataSource.getMetadata(entity).columns.filter((column) => !column.isVirtualProperty);
  return dataSource.getRepository(entity).find({ where, take, select: Object.fromEntries(columns.map((column) => [column.propertyName, true])) as never });
}
