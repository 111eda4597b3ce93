import { Field, ID, ObjectType } from "type-graphql";
import type { Text } from "../../errors/registry";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { namedStatement } from "../../graphql/planner/statement";
import { changedLabel, changedValue } from "./changed-words";

@ObjectType({ description: "One field of one row that an act changed." })
export class AuditDifference {
  @Field({ description: "GraphQL type of the row." })
  type!: string;

  @Field(() => String, { nullable: true, description: "Its id, or the key of a setting." })
  id!: string | null;

  @Field({ description: "Whether the row was removed." })
  removed!: boolean;

  @Field({ description: "The field, e.g. `materialsDeadline`." })
  field!: string;

  @Field({ description: "What forms and papers call the field, in the caller's language." })
  label!: string;

  @Field(() => String, { nullable: true, description: "What stood there, in words; null: nothing. `***`: personal data or a secret, of which the trail keeps only that it changed." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "What stands there since; null: nothing." })
  after!: string | null;
}

@ObjectType({ description: "What an act changed, written by the database in the act's own transaction." })
export class AuditDifferences {
  @Field(() => ID, { description: "The event." })
  eventId!: string;

  @Field(() => [AuditDifference], { description: "Each field that differs; empty where the act only added rows, which its input tells." })
  differences!: AuditDifference[];

  @Field({ description: "Whether there were more than the trail keeps of one act." })
  more!: boolean;
}

/** A changed row as `app.note_change` writes it, or the mark that there were more. */
type Kept = { type: string; id: string | null; removed: boolean; fields: [field: string, before: unknown, after: unknown][] } | { more: true };

/** What an event's act changed, in the caller's language. */
export async function auditDifferences(context: RequestContext, eventId: string): Promise<AuditDifferences> {
  const [row] = isId(eventId) ? await context.read<{ changes: Kept[] | null }>(namedStatement("select changes from audit_events where id = $1", [eventId])) : [];
  const kept = row?.changes ?? [];
  const differences = kept.flatMap((one) => ("more" in one ? [] : one.fields.map((field) => inWords(one, field, context.language))));
  return { eventId, differences, more: kept.some((one) => "more" in one) };
}

function inWords({ type, id, removed }: Exclude<Kept, { more: true }>, [field, before, after]: [string, unknown, unknown], language: keyof Text): AuditDifference {
  return { type, id, removed, field, label: changedLabel(type, field)[language], before: changedValue(type, field, before, language), after: changedValue(type, field, after, language) };
}
