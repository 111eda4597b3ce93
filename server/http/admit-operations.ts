import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { registeredOperation } from "../features/integrations/registered-operation-text";
import { beyond } from "../graphql/limits/beyond";
import { LIMITS } from "../graphql/limits/limits";
import { committedOperations } from "../graphql/trusted/committed-operations";
import { operationId } from "../graphql/trusted/operation-id";
import { callerOf } from "./caller";

/** An operation as GraphQL over HTTP sends it; `documentId` stands for the text of one that is trusted. */
interface Sent {
  query?: unknown;
  documentId?: unknown;
}

let committed: ReadonlyMap<string, string> | undefined;

/**
 * Looks at an operation before anybody reads it: how long it is, and, where only trusted ones run, whether it is one.
 * Whoever sends `documentId` instead of `query` gets the text put in, in either mode.
 */
export function admitOperations(scope: FastifyInstance, desk: Desk): void {
  const operations = (committed ??= committedOperations());
  const trustedText = (request: FastifyRequest, id: string): Promise<string | undefined> | string | undefined => operations.get(id) ?? registeredOperation(desk, callerOf(request, desk.config), id);
  scope.addHook("preHandler", async (request) => {
    const sent = sentIn(request);
    if (!sent) return;
    if (typeof sent.query === "string" && sent.query.length > LIMITS.characters) throw beyond("characters", sent.query.length);
    if (sent.query === undefined && typeof sent.documentId === "string") {
      sent.query = await trustedText(request, sent.documentId);
      if (sent.query === undefined) throw new DeskError("OPERATION_NOT_TRUSTED");
    } else if (desk.config.trustedOperations && typeof sent.query === "string") {
      if ((await trustedText(request, operationId(sent.query))) === undefined) throw new DeskError("OPERATION_NOT_TRUSTED");
    }
  });
}

/** What Apollo will read: a body, or the address of a GET. What is neither text nor object it refuses itself. */
function sentIn({ method, body, query }: FastifyRequest): Sent | undefined {
  const sent = method === "GET" ? query : body;
  return typeof sent === "object" && sent !== null && !Array.isArray(sent) ? sent : undefined;
}
