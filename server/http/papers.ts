import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { read, transact } from "../database/transaction";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { actorOf } from "../features/accounts/actor";
import { dispositionOf } from "../features/attachments/file-name";
import { AuditOutcome } from "../features/audit/audit-outcome";
import { recordAudit } from "../features/audit/record-audit";
import { Paper } from "../features/papers/paper";
import { PaperState } from "../features/papers/paper-state";
import { FETCHED, PAPER, PAPER_STATE_WORDS, UNTIL_READY } from "../features/papers/words";
import { orUnavailable } from "../files/or-unavailable";
import { isId } from "../graphql/planner/filter";
import { SIGNED_IN } from "../graphql/permissions";
import { answerLikeTheApi, entryOf } from "./upload";

type Kept = Pick<Paper, "id" | "kind" | "state" | "name" | "mediaType" | "size" | "sha256">;
const FIND = `select id, kind, state, name, media_type as "mediaType", size, sha256 from papers where id = $1`;

/** `GET /papers/<id>`: the file of a paper that is ready. It asks for the API's bearer token; who fetched what is in the trail. */
export const papers = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  await app.register((scope, _options, done) => {
    answerLikeTheApi(scope);
    scope.get<{ Params: { id: string } }>("/papers/:id", async (request, reply) => {
      const entry = entryOf(desk, request, SIGNED_IN);
      const { id } = request.params;
      const [paper] = isId(id) ? await read<Kept>(desk.dataSource, entry, { name: "find_paper", text: FIND, values: [id] }) : [];
      if (!paper) throw new DeskError("NOT_FOUND", { facts: { what: PAPER } });
      const { kind, state, name, mediaType, size, sha256 } = paper;
      if (state !== PaperState.READY || sha256 === null) throw new DeskError("WRONG_STATE", { facts: { state: PAPER_STATE_WORDS[state], act: FETCHED, allowed: UNTIL_READY } });
      const content = await desk.files.open(sha256).catch(orUnavailable);
      await transact(desk.dataSource, entry, async (manager) =>
        recordAudit(manager, await actorOf(manager), { action: "readPaper", subjectType: Paper.name, subjectIds: [id], outcome: AuditOutcome.SUCCEEDED, input: { kind, name, sha256 }, address: request.ip }),
      ).catch((error: unknown) => {
        content.destroy();
        throw error;
      });
      return reply
        .headers({ "content-disposition": dispositionOf("attachment", name ?? id), "content-length": size ?? 0, "x-content-type-options": "nosniff" })
        .header("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
        .type(mediaType ?? "application/octet-stream")
        .send(content);
    });
    done();
  });
});
