import { DiskStore } from "./disk-store";
import type { FileStore } from "./file-store";
import { S3Store, type S3Settings } from "./s3-store";

interface Settings {
  dataDir: string;
  /** Undefined: on this disk. */
  s3: S3Settings | undefined;
}

/** The store the settings ask for. */
export const openStore = ({ dataDir, s3 }: Settings): FileStore => (s3 ? new S3Store(dataDir, s3) : new DiskStore(dataDir));
