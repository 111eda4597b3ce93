/** An operation an integration may run where only registered ones do. */
export interface RegisteredOperation {
  id: string;
  name: string;
  document: string;
  sha256: string;
  registeredBy: string;
  registeredAt: string;
}
