import { z } from "zod";
import { Seat } from "../../campaigns/seat";

export const FORMAT = "recommendation-desk/package";
export const FORMAT_VERSION = 1;

/** How an entry stands to the package before. In a first package everything is added. */
export enum EntryChange {
  ADDED = "ADDED",
  CHANGED = "CHANGED",
  UNCHANGED = "UNCHANGED",
  REMOVED = "REMOVED",
}

const entry = z.object({
  /** Path in the archive; of an unchanged or removed entry in the package it was last in. */
  path: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The same paper in every package of the scope, whatever it is called, e.g. `form/<nomination>`. */
  key: z.string(),
  /** Of what it was made of, as that counts its versions. */
  version: z.string(),
  change: z.enum(EntryChange),
});

const manifest = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  campaign: z.object({ id: z.string(), name: z.string(), noticeNumber: z.string() }),
  /** Whose papers: a unit's, a seat's, or the province's where both are null. */
  scope: z.object({ unitId: z.string().nullable(), seat: z.enum(Seat).nullable(), name: z.string() }),
  /** Its number among the packages of the scope, from 1. */
  number: z.number().int().positive(),
  /** On the domain clock, ISO 8601. */
  madeAt: z.string(),
  /** Display name of the account. */
  madeBy: z.string(),
  /** Number of the package a supplement says the changes since; null for a whole one. */
  base: z.number().int().positive().nullable(),
  /** Every paper of the scope. Those added or changed are in the archive, in this order; a supplement has no others. */
  entries: z.array(entry),
});

export type ManifestEntry = z.infer<typeof entry>;
export type ManifestScope = z.infer<typeof manifest>["scope"];

/** What a package holds and how it differs from the one before: `manifest.json` in the archive. */
export type Manifest = z.infer<typeof manifest>;

/** A manifest that was stored, checked: throws a ZodError where it is none, or of a format that is not known. */
export const readManifest = (value: unknown): Manifest => manifest.parse(value);

/** Whether an entry lies in the archive itself. */
export const isInside = ({ change }: Pick<ManifestEntry, "change">): boolean => change === EntryChange.ADDED || change === EntryChange.CHANGED;

export const MANIFEST = "manifest.json";
export const SUMS = "SHA256SUMS";
export const CONTENTS = "清单.txt";
