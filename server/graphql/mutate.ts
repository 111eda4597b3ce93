import type { GraphQLResolveInfo } from "graphql";
import type { EntityManager, ObjectType } from "typeorm";
import { clientOf } from "../database/transaction";
import { perform } from "../perform";
import type { Verb } from "../verb";
import type { RequestContext } from "./context";
import { oneStatement } from "./planner/read";

/** The row a verb was done to. */
interface Subject {
  id: string;
}

/** Runs a verb and answers with the changed object, read by the planner in the verb's own transaction. */
export function mutate<T extends object, Input extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: ObjectType<T>,
  verb: Verb<Input, Subject>,
  input: Input,
): Promise<T> {
  const answer = planned(context, info, type);
  return perform(context.desk, {
    ...about(context, info, type),
    verb,
    input,
    idsOf: ({ id }) => [id],
    answer: (manager, { id }) => answer(manager, id),
  });
}

/** Like {@link mutate}, for verbs that change several objects at once. */
export function mutateMany<T extends object, Input extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: ObjectType<T>,
  verb: Verb<Input, Subject[]>,
  input: Input,
): Promise<T[]> {
  const answer = planned(context, info, type);
  return perform(context.desk, {
    ...about(context, info, type),
    verb,
    input,
    idsOf: (subjects) => subjects.map(({ id }) => id),
    answer: async (manager, subjects) => {
      const objects: T[] = [];
      for (const { id } of subjects) objects.push(await answer(manager, id));
      return objects;
    },
  });
}

/** Runs a verb that removes an object and answers with the id it had. */
export function remove<T extends object, Input extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: ObjectType<T>,
  verb: Verb<Input, Subject>,
  input: Input,
): Promise<string> {
  return perform(context.desk, {
    ...about(context, info, type),
    verb,
    input,
    idsOf: ({ id }) => [id],
    answer: (_manager, { id }) => Promise.resolve(id),
  });
}

function about<T extends object>(context: RequestContext, info: GraphQLResolveInfo, type: ObjectType<T>) {
  return { entry: context.entry, address: context.address, intent: context.intentOf(info), action: info.fieldName, subjectType: context.desk.dataSource.getMetadata(type).name };
}

function planned<T extends object>(context: RequestContext, info: GraphQLResolveInfo, type: ObjectType<T>) {
  const entity = context.desk.dataSource.getMetadata(type);
  return async (manager: EntityManager, id: string): Promise<T> => {
    const client = await clientOf(manager);
    const { rows } = await client.query<{ node: T }>(oneStatement(entity, info.fieldNodes, info, id));
    const [row] = rows;
    if (!row) throw new Error(`${entity.name} ${id} cannot be read back by whoever wrote it`);
    return row.node;
  };
}
