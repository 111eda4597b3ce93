/** What is done in the background; each kind has a row that says how far it is. */
export enum JobKind {
  PAPER = "PAPER",
  IMPORT = "IMPORT",
  MAIL = "MAIL",
}
