/** What keeps a backup from being made, proved or brought back, in words for the person at the keyboard. */
export class BackupFault extends Error {
  override readonly name = "BackupFault";
}
