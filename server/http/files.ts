import multipart from "@fastify/multipart";
import { validate } from "class-validator";
import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { ArgumentValidationError } from "type-graphql";
import { read } from "../database/transaction";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { refuseField } from "../errors/refuse-field";
import type { SessionEntry } from "../features/accounts/caller-account";
import type { Role } from "../features/accounts/role";
import { attachFile, LARGEST_FILE, refuseTooLarge } from "../features/attachments/attach-file";
import { Attachment } from "../features/attachments/attachment";
import { dispositionOf, fileNameOf } from "../features/attachments/file-name";
import { FileStore, type IncomingFile } from "../features/attachments/file-store";
import { PREVIEWED } from "../features/attachments/file-types";
import { AttachFileFields } from "../features/attachments/inputs";
import { ROUTES } from "../features/attachments/permissions";
import { ATTACHMENT } from "../features/attachments/words";
import { formatError, speak } from "../graphql/format-error";
import { languageOf } from "../graphql/language";
import { perform } from "../perform";
import { callerOf } from "./caller";

/** The form's other fields and the lines between them. */
const FORM = 65_536;
const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, INTERNAL: 500, UNAVAILABLE: 503 };
/** What a stream ends with when whoever sends goes away. */
const BROKEN_OFF = "ERR_STREAM_PREMATURE_CLOSE";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Attachments go in and out by routes of their own: `POST /files` takes a form of nominationId, about, aboutId and one
 * file, `GET /files/<id>` gives a file back. Both ask for the API's bearer token, which no other site's form can send,
 * and refuse in the API's shape. Everything is streamed.
 */
export const files = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 5, fieldSize: 200, fieldNameSize: 50, headerPairs: 20, parts: 6 } });
    answers(scope);
    scope.post("/files", async (request, reply) => reply.code(201).send({ data: { attachFile: await takeIn(desk, request) } }));
    scope.get<{ Params: { id: string }; Querystring: { preview?: string } }>("/files/:id", async (request, reply) => {
      const { name, mediaType, size, sha256 } = await find(desk, entryOf(desk, request, ROUTES.readFile), request.params.id);
      const content = await new FileStore(desk.config.dataDir).open(sha256).catch((cause: unknown) => {
        throw new Error(`The content ${sha256} of attachment ${request.params.id} cannot be read`, { cause });
      });
      const shown = request.query.preview === "1" && PREVIEWED.includes(mediaType);
      return reply
        .headers({ "content-disposition": dispositionOf(shown ? "inline" : "attachment", name), "content-length": size, "x-content-type-options": "nosniff" })
        .header("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
        .type(mediaType)
        .send(content.createReadStream());
    });
  });
});

function answers(scope: FastifyInstance): void {
  const format = formatError(scope.log);
  scope.addHook("onRequest", (_request, reply, done) => {
    void reply.header("cache-control", "no-store");
    done();
  });
  scope.setErrorHandler((error: FastifyError, { headers }, reply) => {
    const { statusCode = 500, message } = error;
    const told = speak(format({ message, ...(statusCode < 500 && { extensions: { code: "BAD_REQUEST" } }) }, error), languageOf(headers["accept-language"]));
    const code = String(told.extensions?.code);
    void reply.code(STATUS[code] ?? 400).send({ errors: [told] });
  });
}

/** In whose name; refused where the role may not use the route at all. */
function entryOf(desk: Desk, request: FastifyRequest, roles: readonly Role[]): SessionEntry {
  const caller = callerOf(request, desk.config.secret);
  if (!caller) throw new DeskError("UNAUTHENTICATED");
  if (!roles.includes(caller.role)) throw new DeskError("FORBIDDEN");
  return { as: "session", ...caller, today: desk.clock.today() };
}

/** Receives the form, attaches its file, and leaves nothing behind of one that is refused. */
async function takeIn(desk: Desk, request: FastifyRequest) {
  const entry = entryOf(desk, request, ROUTES.attachFile);
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_FILE + FORM) refuseTooLarge();
  const store = new FileStore(desk.config.dataDir);
  const { fields, file } = await receive(request, store);
  if (!file) refuseField("file", "请选择要上传的文件。", "is missing; choose one.");
  try {
    const errors = await validate(fields);
    if (errors.length > 0) throw new ArgumentValidationError(errors);
    const { size, sha256 } = file.incoming;
    const { id, nominationId, about, aboutId, name, mediaType, uploadedBy, uploadedAt, version } = await perform(desk, {
      entry,
      address: request.ip,
      action: "attachFile",
      subjectType: Attachment.name,
      verb: attachFile(store, file.incoming),
      input: { ...fields, name: fileNameOf(file.name), size, sha256 },
      idsOf: (attachment) => [attachment.id],
      answer: (_manager, attachment) => Promise.resolve(attachment),
    });
    return { id, nominationId, about, aboutId, name, mediaType, size, sha256, uploadedBy, uploadedAt, version };
  } finally {
    await store.discard(file.incoming);
  }
}

interface Form {
  fields: AttachFileFields;
  file?: { name: string; incoming: IncomingFile };
}

async function receive(request: FastifyRequest, store: FileStore): Promise<Form> {
  const form: Form = { fields: new AttachFileFields() };
  try {
    for await (const part of request.parts()) {
      if (part.type === "file") form.file = { name: part.filename ?? "", incoming: await store.receive(part.file) };
      else if (part.value !== "" && ["nominationId", "about", "aboutId"].includes(part.fieldname)) Object.assign(form.fields, { [part.fieldname]: part.value });
    }
    return form;
  } catch (error) {
    if (form.file) await store.discard(form.file.incoming);
    const { code } = error as Partial<FastifyError>;
    if (code === "FST_REQ_FILE_TOO_LARGE") refuseTooLarge();
    if (code === "FST_FILES_LIMIT") refuseField("file", "一次上传一个文件。", "is more than one: send one at a time.");
    if (error instanceof DeskError || (code !== undefined && code !== BROKEN_OFF)) throw error;
    const details = (error as Error).message; // of the parser: a form that is cut off or no form
    throw new DeskError("BAD_REQUEST", { facts: { details } }, { cause: error });
  }
}

type Kept = Pick<Attachment, "name" | "mediaType" | "size" | "sha256">;

/** The attachment, where the caller may see it and it was not taken off; otherwise one answer for all reasons. */
async function find(desk: Desk, entry: SessionEntry, id: string): Promise<Kept> {
  const text = `select name, media_type as "mediaType", size, sha256 from attachments where id = $1 and removed_at is null`;
  const [found] = UUID.test(id) ? await read<Kept>(desk.dataSource, entry, { text, values: [id] }) : [];
  if (!found) throw new DeskError("NOT_FOUND", { facts: { what: ATTACHMENT } });
  return found;
}
