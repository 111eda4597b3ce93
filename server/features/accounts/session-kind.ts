import { registerEnumType } from "type-graphql";

/** How a session was opened: by password, or by an API key that stands until revoked. */
export enum SessionKind {
  PASSWORD = "PASSWORD",
  API_KEY = "API_KEY",
}

registerEnumType(SessionKind, {
  name: "SessionKind",
  description: "How a session was opened.",
  valuesConfig: {
    PASSWORD: { description: "浏览器: by name and password, in a browser." },
    API_KEY: { description: "接口密钥: by an API key, which stands until it is revoked." },
  },
});
