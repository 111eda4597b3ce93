import { In, type EntityManager, type FindOptionsRelations, type FindOptionsWhere, type ObjectLiteral, type ObjectType } from "typeorm";
import { DeskError, type FieldError } from "./errors/desk-error";
import { fromDatabase } from "./errors/from-database";
import { refuseFields } from "./errors/refuse-field";
import type { Text } from "./errors/registry";
import type { Act } from "./verb";

interface Reference {
  id: string;
  version: number;
}

interface ToAll<Row> {
  /** The entity the references name. */
  type: ObjectType<Row & ObjectLiteral>;
  /** What a refusal calls one of them, e.g. 石海波（劳动模范）. */
  nameOf: (row: Row) => Text;
  /** Relations that the name needs. */
  relations?: FindOptionsRelations<Row & ObjectLiteral>;
  /** Rows are done in this order, so that two acts over the same quotas lock their counters in one order. */
  order?: (row: Row) => string;
  /** The single verb. */
  verb: (act: Act, reference: Reference) => Promise<Row>;
}

/** How many refusals the message itself tells; all of them are in `fields`. */
const TOLD = 3;

/**
 * Does a verb to every reference of a list, or to none. Each is tried in a savepoint, so that the refusal tells of every
 * one that cannot be done, by its place in the list (`references.2`) and its name. Rows come back in the list's order.
 */
export async function doAll<Row extends { id: string }>(act: Act, references: readonly Reference[], all: ToAll<Row>): Promise<Row[]> {
  const { manager } = act;
  refuseTwice(references);
  const known = await lockAll(manager, references, all);
  const { order = () => "" } = all;
  const places = references.map((reference, place) => ({ reference, place, row: known.get(reference.id) }));
  const turn = ({ row, reference }: (typeof places)[number]) => `${row ? order(row) : ""} ${reference.id}`;
  const done: Row[] = [];
  const refused: FieldError[] = [];
  for (const { reference, place, row } of places.toSorted((a, b) => (turn(a) < turn(b) ? -1 : 1))) {
    await manager.query("savepoint one");
    try {
      done[place] = await all.verb(act, reference);
      // What PostgreSQL would check at the end belongs to this row, too.
      await manager.query("set constraints all immediate; set constraints all deferred; release savepoint one");
    } catch (thrown) {
      const error = fromDatabase(thrown);
      if (!(error instanceof DeskError) || ["UNAVAILABLE", "UNAUTHENTICATED"].includes(error.code)) throw error;
      await manager.query("rollback to savepoint one");
      refused[place] = { field: `references.${place}`, message: told(error, row && all.nameOf(row), place) };
    }
  }
  const fields = refused.filter(Boolean);
  if (fields.length > 0) throw notAll(fields, references.length);
  return done;
}

/** Nothing can be done twice to the same row. */
function refuseTwice(references: readonly Reference[]): void {
  const [first, ...others] = references.flatMap(({ id }, place): FieldError[] => {
    const before = references.findIndex((other) => other.id === id);
    if (before === place) return [];
    return [{ field: `references.${place}`, message: { zh: `与第 ${before + 1} 项相同，请去掉重复的一项。`, en: `is the same as number ${before + 1}; leave one of them out.` } }];
  });
  if (first) refuseFields([first, ...others]);
}

/** Locks what the caller may change, in the order of the ids, before anything else is locked: two lists never wait for each other. */
async function lockAll<Row extends { id: string }>(manager: EntityManager, references: readonly Reference[], { type, relations }: ToAll<Row>): Promise<Map<string, Row>> {
  const ids = references.map(({ id }) => id);
  const { tablePath } = manager.connection.getMetadata(type);
  await manager.query(`select 1 from ${tablePath} where id = any($1) order by id for update`, [ids]);
  const rows = (await manager.find(type, { where: { id: In(ids) } as unknown as FindOptionsWhere<Row & ObjectLiteral>, relations })) as Row[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a refusal says of one of many: its name, what is wrong, the facts of the rules that stand in the way. */
function told(error: DeskError, name: Text | undefined, place: number): Text {
  const says = (language: keyof Text): string => {
    const { message } = error.text(language);
    const facts = error.code === "RULES_BROKEN" ? [] : (error.details.findings ?? []).map((finding) => finding.facts[language]);
    return [message, ...facts].join(language === "zh" ? "" : " ");
  };
  return {
    zh: `${name?.zh ?? `第 ${place + 1} 项`}：${says("zh")}`,
    en: `${name?.en ?? `Number ${place + 1}`}: ${says("en")}`,
  };
}

function notAll(fields: FieldError[], total: number): DeskError {
  const list = (language: keyof Text): string => fields.slice(0, TOLD).map(({ message }) => message[language]).join(language === "zh" ? "" : " ");
  const more = fields.length - TOLD;
  return new DeskError("NOT_ALL", {
    field: fields[0]?.field,
    fields,
    facts: {
      total,
      refused: fields.length,
      list: { zh: `${list("zh")}${more > 0 ? `另有 ${more} 项。` : ""}`, en: `${list("en")}${more > 0 ? ` And ${more} more.` : ""}` },
    },
  });
}
