import { Field, ObjectType } from "type-graphql";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { contentLabel, placeOf, valueInWords } from "./content-words";
import { differenceOf } from "./difference";
import { Snapshot } from "./snapshot";
import { SNAPSHOT } from "./words";

@ObjectType({ description: "One field in which two snapshots differ." })
export class SnapshotChange {
  @Field({ description: "Where in the content, e.g. `person.post`." })
  path!: string;

  @Field({ description: "What papers call the field, in the caller's language." })
  label!: string;

  @Field(() => String, { nullable: true, description: "What stood there, in words; null: nothing. Long texts are given whole." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "What stands there now, in words; null: nothing." })
  after!: string | null;
}

@ObjectType({ description: "What changed in a nomination between two snapshots." })
export class SnapshotDifference {
  @Field(() => Snapshot, { description: "The one that was asked for first." })
  from!: Snapshot;

  @Field(() => Snapshot, { description: "The other." })
  to!: Snapshot;

  @Field(() => [SnapshotChange], { description: "Each field that differs, in the order of the 登记表; empty: they are the same." })
  changes!: SnapshotChange[];
}

const SNAPSHOTS = `
  select json_build_object('id', id, 'nominationId', nomination_id, 'occasion', occasion, 'content', content, 'contentHash', content_hash,
    'takenBy', taken_by, 'takenAt', taken_at) as snapshot from snapshots where id = any ($1::uuid[])`;

/** The readable difference between two snapshots of one nomination. Which comes first is up to whoever asks. */
export async function snapshotDifference(context: RequestContext, ids: { from: string; to: string }): Promise<SnapshotDifference> {
  const rows = await context.read<{ snapshot: Snapshot }>({ name: "snapshot_difference", text: SNAPSHOTS, values: [Object.values(ids).filter(isId)] });
  const [from, to] = [found(rows, ids.from, "from"), found(rows, ids.to, "to")];
  if (from.nominationId !== to.nominationId) refuseField("to", "请选择同一推荐对象的两份快照。", "choose two snapshots of one nomination.");
  const { language } = context;
  const changes = differenceOf(from.content, to.content)
    .sort((one, other) => placeOf(one.path) - placeOf(other.path))
    .map(({ path, before, after }) => ({
      path,
      label: contentLabel(path)[language],
      before: valueInWords(path, before, language),
      after: valueInWords(path, after, language),
    }));
  return { from, to, changes };
}

function found(rows: { snapshot: Snapshot }[], id: string, field: string): Snapshot {
  const row = rows.find(({ snapshot }) => snapshot.id === id.toLowerCase());
  if (!row) throw new DeskError("NOT_FOUND", { field, facts: { what: SNAPSHOT } });
  return row.snapshot;
}
