import type { DataSource, EntityManager } from "typeorm";
import { sealedKeys } from "./keep-keys";
import { SEALED_COLUMNS, type SealedColumn, type SealedPlace } from "./sealed-columns";
import { nextIndex, type Vault } from "./vault";
import { VaultKey } from "./vault-key";

/** Rows sealed anew in one transaction: whoever writes to them waits for no more. */
const AT_ONCE = 200;
/** Columns that hold a blind index. */
const INDEXED = ["nominations", "honours"] as const;

/**
 * Brings every blind index up to the newest secret, all in one transaction in which nobody writes to these tables:
 * at no time are two indexes of one person in use, so duplicates are found before, during and after. Reading goes on.
 * Gives how many, or null where they are up to date.
 */
export function renewIndexes(owner: DataSource, vault: Vault): Promise<number | null> {
  return owner.transaction(async (manager) => {
    await manager.query(`set local lock_timeout = '20s'; lock table vault_keys, ${INDEXED.join(", ")} in share row exclusive mode`);
    const [last] = await manager.find(VaultKey, { order: { position: "DESC" }, take: 1 });
    const { newest } = vault;
    if (last?.keyId.equals(newest.keyId)) return null;
    const position = (last?.position ?? -1) + 1;
    await manager.insert(VaultKey, { position, keyId: newest.keyId, keysSealed: sealedKeys(vault, newest) });
    if (position === 0) return null;
    let renewed = 0;
    for (const table of INDEXED) renewed += await renewIndex(manager, table, (index) => nextIndex(index, newest, position));
    return renewed;
  });
}

/** What was submitted is not edited; its index says the same as before, so the triggers need not look. */
async function renewIndex(manager: EntityManager, table: (typeof INDEXED)[number], next: (index: Buffer) => Buffer): Promise<number> {
  const rows = await manager.query<{ id: string; index: Buffer }[]>(`select id, identity_index as index from ${table}`);
  await manager.query(`alter table ${table} disable trigger user`);
  await manager.query(`update ${table} t set identity_index = n.index from unnest($1::uuid[], $2::bytea[]) as n (id, index) where n.id = t.id`, [rows.map(({ id }) => id), rows.map(({ index }) => next(index))]);
  await manager.query(`alter table ${table} enable trigger user`);
  return rows.length;
}

/**
 * Seals everything anew that is not sealed under the newest secret with today's cipher, some rows at a time. A kill
 * costs the rows of one transaction; who runs it again goes on where it ended. Gives how many cells it wrote.
 */
export async function sealAnew(owner: DataSource, vault: Vault, tell: (column: SealedColumn, cells: number) => void): Promise<number> {
  let total = 0;
  for (const column of Object.keys(SEALED_COLUMNS) as SealedColumn[]) {
    let [cells, written] = [0, 0];
    do {
      written = await owner.transaction((manager) => sealSome(manager, vault, column));
      cells += written;
    } while (written > 0);
    tell(column, cells);
    total += cells;
  }
  return total;
}

/** The rows are locked while their texts are between open and sealed: nobody's change is overwritten. */
async function sealSome(manager: EntityManager, vault: Vault, column: SealedColumn): Promise<number> {
  const [table, cell] = column.split(".") as [string, string];
  const { many }: SealedPlace = SEALED_COLUMNS[column];
  const isOld = many ? `exists (select from unnest(${cell}) one where substr(one, 1, 6) <> $1)` : `substr(${cell}, 1, 6) <> $1`;
  const rows = await manager.query<{ at: string; sealed: Buffer | Buffer[] }[]>(
    `select ctid as at, ${cell} as sealed from ${table} where ${isOld} limit ${AT_ONCE} for update`,
    [vault.header],
  );
  for (const { at, sealed } of rows) {
    const anew = (one: Buffer): Buffer => vault.seal(opened(vault, one, column, at), column);
    const value = Array.isArray(sealed) ? sealed.map(anew).sort(Buffer.compare) : anew(sealed);
    await manager.query(`update ${table} set ${cell} = $2 where ctid = $1`, [at, value]);
  }
  return rows.length;
}

function opened(vault: Vault, sealed: Buffer, column: SealedColumn, at: string): string {
  try {
    return vault.open(sealed, column);
  } catch (error) {
    throw new Error(`${column} of the row at ${at} cannot be opened; what was sealed anew stays so, the rest stays as it was.`, { cause: error });
  }
}
