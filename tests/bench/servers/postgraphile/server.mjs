import { createSecretKey } from "node:crypto";
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import jwt from "jsonwebtoken";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const { runtimeUrl, secret, poolSize, account } = JSON.parse(process.env.BENCH_ASSIGNMENT);
const key = createSecretKey(Buffer.from(secret));

/** Role and claims of the caller. PostGraphile sets them from the token alone; our server also asks for the session. */
function pgSettings(authorization) {
  jwt.verify(authorization.slice("Bearer ".length), key, { algorithms: ["HS256"] });
  return {
    role: "desk_office",
    "app.account_id": account.id,
    "app.account_name": account.display_name,
    "app.role": account.role,
    "app.seat": account.seat,
    "app.unit_ids": "{}",
  };
}

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // The runtime login has no rights of its own to derive an API from, and any column may be filtered and ordered by.
  disablePlugins: ["PgRBACPlugin", "PgIndexBehaviorsPlugin"],
  schema: { defaultBehavior: "+list +connection" },
  pgServices: [makePgService({ connectionString: runtimeUrl, schemas: ["public"], poolConfig: { max: poolSize } })],
  grafast: { context: ({ node }) => ({ pgSettings: pgSettings(node.req.headers.authorization) }) },
  grafserv: { graphqlPath: "/", graphiql: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
