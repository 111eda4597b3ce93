import multipart from "@fastify/multipart";
import { validate } from "class-validator";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { ArgumentValidationError } from "type-graphql";
import { read } from "../database/transaction";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import type { SessionEntry } from "../features/accounts/caller-account";
import { attachFile } from "../features/attachments/attach-file";
import { Attachment } from "../features/attachments/attachment";
import { AttachmentScan } from "../features/attachments/attachment-scan";
import { dispositionOf, fileNameOf } from "../features/attachments/file-name";
import { PREVIEWED } from "../features/attachments/file-types";
import { AttachFileFields } from "../features/attachments/inputs";
import { LARGEST_FILE, refuseTooLarge } from "../features/attachments/limits";
import { ROUTES } from "../features/attachments/permissions";
import { recordReading } from "../features/attachments/record-reading";
import { watchFiles } from "../features/attachments/watch-files";
import { ATTACHMENT, IN_QUARANTINE, OPENED, UNTIL_SCANNED } from "../features/attachments/words";
import { orUnavailable } from "../files/or-unavailable";
import { readIntent } from "../intents/intent";
import { perform } from "../perform";
import { answerLikeTheApi, entryOf, formLimits, receiveForm } from "./upload";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Attachments go in and out by routes of their own: `POST /files` takes a form of nominationId, about, aboutId and one
 * file, `GET /files/<id>` gives a file back. Both ask for the API's bearer token, which no other site's form can send,
 * and refuse in the API's shape. Everything is streamed.
 */
export const files = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: formLimits(LARGEST_FILE) });
    answerLikeTheApi(scope);
    const watch = watchFiles(desk);
    scope.addHook("onClose", () => watch.stop());
    scope.post("/files", async (request, reply) => {
      const attachFile = await takeIn(desk, request);
      watch.nudge();
      return reply.code(201).send({ data: { attachFile } });
    });
    scope.get<{ Params: { id: string }; Querystring: { preview?: string } }>("/files/:id", async (request, reply) => {
      const entry = entryOf(desk, request, ROUTES.readFile);
      const { id, nominationId, name, mediaType, size, sha256 } = await find(desk, entry, request.params.id);
      const preview = request.query.preview === "1" && PREVIEWED.includes(mediaType);
      const content = await desk.files.open(sha256).catch(orUnavailable);
      await recordReading(desk, entry, request.ip, { id, nominationId, name, preview }).catch((error: unknown) => {
        content.destroy();
        throw error;
      });
      return reply
        .headers({ "content-disposition": dispositionOf(preview ? "inline" : "attachment", name), "content-length": size, "x-content-type-options": "nosniff" })
        .header("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
        .type(mediaType)
        .send(content);
    });
  });
});

/** Receives the form, attaches its file, and leaves nothing behind of one that is refused. */
async function takeIn(desk: Desk, request: FastifyRequest) {
  const entry = entryOf(desk, request, ROUTES.attachFile);
  const store = desk.files;
  const { fields, file } = await receiveForm(request, new AttachFileFields(), { store, fields: ["nominationId", "about", "aboutId"], largest: LARGEST_FILE, refuseTooLarge });
  try {
    const errors = await validate(fields);
    if (errors.length > 0) throw new ArgumentValidationError(errors);
    const { size, sha256 } = file.incoming;
    const input = { ...fields, name: fileNameOf(file.name), size, sha256 };
    const { id, nominationId, about, aboutId, name, mediaType, uploadedBy, uploadedAt, scan, version } = await perform(desk, {
      entry,
      address: request.ip,
      intent: readIntent(request.headers["idempotency-key"], "attachFile", input),
      action: "attachFile",
      subjectType: Attachment.name,
      verb: attachFile({ store, incoming: file.incoming, scanned: desk.config.clamd !== undefined }),
      input,
      idsOf: (attachment) => [attachment.id],
      answer: (_manager, attachment) => Promise.resolve(attachment),
    });
    return { id, nominationId, about, aboutId, name, mediaType, size, sha256, uploadedBy, uploadedAt, scan, version };
  } finally {
    await store.discard(file.incoming);
  }
}

type Kept = Pick<Attachment, "id" | "nominationId" | "name" | "mediaType" | "size" | "sha256" | "scan">;

/** The attachment, where the caller may see it and it was not taken off; otherwise one answer for all reasons. Nobody gets one in quarantine. */
async function find(desk: Desk, entry: SessionEntry, id: string): Promise<Kept> {
  const text = `select id, nomination_id as "nominationId", name, media_type as "mediaType", size, sha256, scan from attachments where id = $1 and removed_at is null`;
  const [found] = UUID.test(id) ? await read<Kept>(desk.dataSource, entry, { text, values: [id] }) : [];
  if (!found) throw new DeskError("NOT_FOUND", { facts: { what: ATTACHMENT } });
  if (found.scan === AttachmentScan.PENDING) throw new DeskError("WRONG_STATE", { facts: { state: IN_QUARANTINE, act: OPENED, allowed: UNTIL_SCANNED } });
  return found;
}
