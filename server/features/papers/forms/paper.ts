/** What every paper has. */
export interface PaperData {
  /** Name of the file, without ending. */
  fileName: string;
  /** SHA-256 of the facts it shows, in hexadecimal; the footer has its beginning. */
  hash: string;
  /** Version of the row it shows, where it shows one. */
  version: number | null;
  /** The day it is made. */
  madeOn: string;
}
