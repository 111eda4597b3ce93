import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What stays needed of a secret after another took over: its link of the blind index and its key for proofs of the
 * audit trail, sealed under the newest secret. The first row is that of the first start. Not part of the API.
 */
@Entity({ name: "vault_keys" })
export class VaultKey {
  /** From 0 on, in the order in which the secrets came. */
  @PrimaryColumn("int")
  position!: number;

  /** Names the secret; does not give it. */
  @Column("bytea")
  keyId!: Buffer;

  /** `{"index":…,"sign":…}`, sealed. */
  @Column("bytea")
  keysSealed!: Buffer;
}
