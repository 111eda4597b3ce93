import type { Readable } from "node:stream";

/** A file that has come in, lies on this disk and is not kept yet. */
export interface IncomingFile {
  path: string;
  size: number;
  /** Of its content, in hexadecimal. */
  sha256: string;
}

/**
 * Where contents lie, each once, named by its SHA-256. What comes in is written to this disk first, whatever the store:
 * it can be looked at before it is kept, and no half-written content ever has a name. Names are made by the store
 * alone; none comes from outside.
 */
export interface FileStore {
  /** Where it keeps, as a log line may say it: a folder or a bucket. */
  readonly place: string;
  /** Writes a stream to disk as it comes, whatever its length, and says what it was. A stream that fails leaves nothing. */
  receive(stream: Readable): Promise<IncomingFile>;
  /** Takes what came in to where it stays. The same content twice is one, and the same incoming file, too: a transaction may be begun anew. Whoever received it discards it in the end. */
  keep(incoming: IncomingFile): Promise<void>;
  /** Removes what came in and was not kept; does nothing where it was. */
  discard(incoming: Pick<IncomingFile, "path">): Promise<void>;
  /**
   * Opens a content for reading; refuses before the first byte where there is none. The hash is proved on the way: of a
   * content that was changed the last bytes never come and the stream fails, so that nobody takes it for whole.
   */
  open(sha256: string): Promise<Readable>;
  /** Removes a content that no row needs any more; does nothing where there is none. */
  forget(sha256: string): Promise<void>;
  /** Writes a few bytes and removes them again; refuses where that cannot be done. */
  probe(): Promise<void>;
  /** Removes what was left in the way in by a server that was killed: incoming files older than a day. Gives their number. */
  sweep(): Promise<number>;
}

/** A store that does not do what it should: without rights, a content that is missing or was changed. Never for a user's eyes. */
export class FileStoreError extends Error {
  override readonly name: string = "FileStoreError";
}

/** A storage that is away or out of order: it may be back in a moment. */
export class FileStoreAway extends FileStoreError {
  override readonly name = "FileStoreAway";
}

/** A disk without room: nothing of what came in was kept. */
export class FileStoreFull extends FileStoreError {
  override readonly name = "FileStoreFull";
}

/** The name of a content in its store, `ab/ab12…`; the same on disk and in a bucket, so that either can be copied to the other. */
export function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileStoreError("A content is named by its SHA-256");
  return `${sha256.slice(0, 2)}/${sha256}`;
}
