import { z } from "zod";

/** Counted up when a desk of today could no longer read what one of tomorrow writes. */
export const FORMAT = 1;

/** First entry of the tar: what must be known before anything else of it is read. */
export const HEADER = "backup.json";
/** Last entry: what must have been read. A file without it was cut off. */
export const MANIFEST = "manifest.json";
/** Folders of the parts. A part lies there in pieces, `tables/public.accounts/00001`, because its length is known only at its end. */
export const [TABLES, CONTENTS, KEPT] = ["tables/", "files/", "desk/"];
/** Longest piece of a part, and so what of it is held in memory. */
export const PIECE = 4 * 1024 * 1024;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A schema and a name as the database has them; both stand in statements, quoted. */
const Table = z.object({ schema: z.string().min(1), name: z.string().min(1), columns: z.array(z.string().min(1)) });

export const Header = z.object({
  format: z.literal(FORMAT),
  /** Version of the desk that wrote it. */
  product: z.string(),
  madeAt: z.iso.datetime(),
  /** `server_version` of PostgreSQL. */
  postgres: z.string(),
  /** Migrations the tables have passed, in order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(Table),
  /** Proof of the secret under which personal data is sealed; it does not tell the secret. */
  secretProof: z.string(),
});

const Measured = { bytes: z.number().int().min(0), sha256: Hash };

export const Manifest = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().min(0), ...Measured })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string(), called: z.boolean() })),
  contents: z.array(z.object({ sha256: Hash, bytes: z.number().int().min(0) })),
  /** Contents that rows name and the store could not give. */
  missing: z.array(z.object({ sha256: Hash, reason: z.string() })),
  /** Files of DATA_DIR that were kept: the secrets made at first start, a demonstration's accounts. */
  kept: z.array(z.object({ name: z.enum(["secrets.json", "accounts.json"]), ...Measured })),
});

export type Header = z.infer<typeof Header>;
export type Manifest = z.infer<typeof Manifest>;
export type TableShape = Header["tables"][number];
export type Sequence = Manifest["sequences"][number];

/** What a table is called in the backup: `public.accounts`. */
export const tableName = ({ schema, name }: Pick<TableShape, "schema" | "name">): string => `${schema}.${name}`;

/** What the secret's proof is made of. */
export const PROOF = "recommendation-desk/backup";
