import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify from "fastify";
import type { GraphQLSchema } from "graphql";
import { applyMiddleware } from "graphql-middleware";
import { deny, rule, shield } from "graphql-shield";
import { buildSchema } from "type-graphql";
import { createDataSource } from "../../../../server/database/data-source";
import { Role } from "../../../../server/features/accounts/role";
import { verifyAccessToken } from "../../../../server/features/accounts/tokens";
import type { Seat } from "../../../../server/features/campaigns/seat";
import { announce, assignment } from "../assignment";
import { loaders, type PlainContext } from "./context";
import { NominationQueries, UnitQueries } from "./queries";
import { NominationRelations, QuotaRelations, ReviewRelations, UnitRelations } from "./relations";

const { ownerUrl, secret, poolSize, account } = assignment();

const signedIn = rule("signed in", { cache: "contextual" })((_parent, _args, { caller }: PlainContext) => caller !== null);
const office = rule("office", { cache: "contextual" })((_parent, _args, { caller }: PlainContext) => caller?.role === Role.OFFICE);
const TYPES = ["Nomination", "RecommendingUnit", "Award", "Workplace", "Person", "Collective", "Review", "NominationEvent", "Account", "Quota"];
const OPEN = [...TYPES, "NominationConnection", "RecommendingUnitConnection"];
const rules = { Query: { "*": deny, nominations: office, nomination: office, recommendingUnits: office }, ...Object.fromEntries(OPEN.map((type) => [type, { "*": signedIn }])) };

async function schema(): Promise<GraphQLSchema> {
  const plain = await buildSchema({ resolvers: [NominationQueries, UnitQueries, NominationRelations, ReviewRelations, UnitRelations, QuotaRelations], validate: false });
  return applyMiddleware(plain, shield(rules, { fallbackRule: deny }).generate(plain));
}

async function main(): Promise<void> {
  const dataSource = await createDataSource({ url: ownerUrl, poolSize }).initialize();
  const apollo = new ApolloServer<PlainContext>({ schema: await schema() });
  await apollo.start();
  const fastify = Fastify();
  fastify.post("/", fastifyApolloHandler(apollo, {
    context: ({ headers }) => {
      const token = verifyAccessToken(headers.authorization?.slice("Bearer ".length) ?? "", secret);
      return Promise.resolve({ caller: token && { ...token, seat: account.seat as Seat }, dataSource, loaders: loaders(dataSource) });
    },
  }));
  await fastify.listen({ host: "127.0.0.1", port: 0 });
  announce(fastify.server);
}

void main();
