import { DeskError } from "../errors/desk-error";
import { FileStoreAway, FileStoreFull } from "./file-store";

/** For `catch`: a storage that is away is told as `UNAVAILABLE`, which asks to try again, a full one as `STORAGE_FULL`; anything else stays a defect. */
export function orUnavailable(error: unknown): never {
  if (error instanceof FileStoreFull) throw new DeskError("STORAGE_FULL", {}, { cause: error });
  throw error instanceof FileStoreAway ? new DeskError("UNAVAILABLE", {}, { cause: error }) : error;
}
