import * as fs from "node:fs/promises";

export const exists = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  );

export const isWritable = (file: string): Promise<boolean> =>
  fs.access(file, fs.constants.W_OK).then(
    () => true,
    () => false,
  );

/** Bytes of a file, 0 where there is none. */
export const sizeOf = (file: string): Promise<number> =>
  fs.stat(file).then(
    ({ size }) => size,
    () => 0,
  );
