import type { EntityManager } from "typeorm";
import { z } from "zod";
import { transact } from "../database/transaction";
import type { Desk } from "../desk";
import type { KeptKeys, Vault } from "./vault";
import { VaultKey } from "./vault-key";

const Hex = z.string().regex(/^[0-9a-f]{64}$/).transform((text) => Buffer.from(text, "hex"));
const Keys = z.object({ index: Hex, sign: Hex });

/** A link as it is kept. */
export const sealedKeys = (vault: Vault, { index, sign }: KeptKeys): Buffer =>
  vault.seal(JSON.stringify({ index: index.toString("hex"), sign: sign.toString("hex") }), "vault_keys.keys_sealed");

/** The vault takes over what is kept in the database; of a desk that starts for the first time, its secret is kept. */
export async function recallKeys(manager: EntityManager, vault: Vault): Promise<void> {
  const rows = await manager.find(VaultKey, { order: { position: "ASC" } });
  vault.remember(rows.map(({ keyId, keysSealed }) => ({ keyId, ...Keys.parse(JSON.parse(vault.open(keysSealed, "vault_keys.keys_sealed"))) })));
}

/** Keeps the secret of the first start: from then on another one is a link more. Servers that start together agree on one. */
export async function keepFirstKeys(desk: Pick<Desk, "dataSource" | "vault">): Promise<void> {
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const { newest } = desk.vault;
    const first = { position: 0, keyId: newest.keyId, keysSealed: sealedKeys(desk.vault, newest) };
    await manager.createQueryBuilder().insert().into(VaultKey).values(first).orIgnore().updateEntity(false).execute();
    await recallKeys(manager, desk.vault);
  });
}

/** Looks whether another secret has taken over. */
export async function followKeys({ dataSource, vault }: Desk): Promise<void> {
  await transact(dataSource, { as: "service" }, (manager) => recallKeys(manager, vault));
}
