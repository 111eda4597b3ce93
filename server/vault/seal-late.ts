import type { DataSource, EntityManager } from "typeorm";
import { SEALED_COLUMNS, type SealedColumn, type SealedPlace } from "./sealed-columns";
import type { Vault } from "./vault";

/** Rows sealed in one transaction. */
const AT_ONCE = 500;

/**
 * Seals what was plain text before its column was sealed: a migration, which has no key, left it behind a byte 0, with
 * which nothing sealed begins. Done once, before the server listens; servers that start together share the rows, and each
 * goes on when none is left. Then the table's file is written anew, for it still holds what was dropped and overwritten,
 * and the migration's check is made to hold for every row: where it does already, nothing is left to do.
 *
 * A column given the type it has, by an expression, is what writes it anew: the new file gets nothing but the rows as they
 * stand now. `vacuum full` would copy overwritten rows too while anybody, another server or autovacuum, might still read them.
 */
export async function sealLate(owner: DataSource, vault: Vault): Promise<void> {
  for (const column of Object.keys(SEALED_COLUMNS) as SealedColumn[]) {
    const { late }: SealedPlace = SEALED_COLUMNS[column];
    if (!late) continue;
    const [table, cell] = column.split(".") as [string, string];
    const check = `${table}_${cell}_check`;
    const [open] = await owner.query<object[]>("select from pg_constraint where conname = $1 and conrelid = $2::regclass and not convalidated", [check, table]);
    if (!open) continue;
    while ((await owner.transaction((manager) => sealSome(manager, vault, column))) > 0);
    await owner.query(`alter table ${table} alter ${cell} type bytea using ${cell} || ''::bytea`);
    await owner.query(`alter table ${table} validate constraint ${check}`);
  }
}

/** What waits for another server that seals the same rows finds them sealed, and takes the next. */
async function sealSome(manager: EntityManager, vault: Vault, column: SealedColumn): Promise<number> {
  const [table, cell] = column.split(".") as [string, string];
  const rows = await manager.query<{ id: string; marked: Buffer }[]>(`select id, ${cell} as marked from ${table} where get_byte(${cell}, 0) = 0 order by id limit ${AT_ONCE} for update`);
  const sealed = rows.map(({ marked }) => vault.seal(marked.subarray(1).toString(), column));
  await manager.query(`update ${table} t set ${cell} = s.sealed from unnest($1::uuid[], $2::bytea[]) as s (id, sealed) where s.id = t.id`, [rows.map(({ id }) => id), sealed]);
  return rows.length;
}
