/** How a session was opened: by password, or by an API key that stands until revoked. */
export enum SessionKind {
  PASSWORD = "PASSWORD",
  API_KEY = "API_KEY",
}
