import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { refuseField } from "../errors/refuse-field";
import type { SessionEntry } from "../features/accounts/caller-account";
import type { Role } from "../features/accounts/role";
import type { FileStore, IncomingFile } from "../files/file-store";
import { orUnavailable } from "../files/or-unavailable";
import { formatError, speak } from "../graphql/format-error";
import { languageOf } from "../graphql/language";
import { actionOf, callerOf } from "./caller";
import { statusOf } from "./status";

/** The form's other fields and the lines between them. */
export const FORM = 65_536;
/** What a stream ends with when whoever sends goes away. */
const BROKEN_OFF = "ERR_STREAM_PREMATURE_CLOSE";

/** What a form may hold: some short fields and one file. */
export const formLimits = (fileSize: number) => ({ fileSize, files: 1, fields: 5, fieldSize: 2_000, fieldNameSize: 50, headerPairs: 20, parts: 6 });

/** Refusals of a route in the shape and language of the API's; nothing it answers is kept by browsers or proxies. */
export function answerLikeTheApi(scope: FastifyInstance): void {
  const format = formatError(scope.log);
  scope.addHook("onRequest", (_request, reply, done) => {
    void reply.header("cache-control", "no-store");
    done();
  });
  scope.setErrorHandler((error: FastifyError, { headers }, reply) => {
    const { statusCode = 500, message } = error;
    const told = speak(format({ message, ...(statusCode < 500 && { extensions: { code: "BAD_REQUEST" } }) }, error), languageOf(headers["accept-language"]));
    const code = String(told.extensions?.code);
    void reply.code(statusOf(code)).send({ errors: [told] });
  });
}

/** In whose name; refused where the role may not use the route at all. */
export function entryOf(desk: Desk, request: FastifyRequest, roles: readonly Role[]): SessionEntry {
  const caller = callerOf(request, desk.config);
  if (!caller) throw new DeskError("UNAUTHENTICATED");
  if (!roles.includes(caller.role)) {
    void desk.trail.denied({ caller, address: request.ip, action: actionOf(request), code: "FORBIDDEN" });
    throw new DeskError("FORBIDDEN");
  }
  return { as: "session", ...caller, today: desk.clock.today(), signal: request.underway.signal };
}

interface Form<Fields> {
  fields: Fields;
  file: { name: string; incoming: IncomingFile };
}

interface Expected {
  store: FileStore;
  /** Names of the form's other fields. */
  fields: readonly string[];
  refuseTooLarge: () => never;
  /** Largest file, in bytes. */
  largest: number;
}

/** Receives a form with one file, whose fields go to `into`. Whoever calls discards the file when it is not kept. */
export async function receiveForm<Fields extends object>(request: FastifyRequest, into: Fields, { store, fields, refuseTooLarge, largest }: Expected): Promise<Form<Fields>> {
  if (Number(request.headers["content-length"] ?? 0) > largest + FORM) refuseTooLarge();
  let file: Form<Fields>["file"] | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === "file") file = { name: part.filename ?? "", incoming: await store.receive(part.file).catch(orUnavailable) };
      else if (part.value !== "" && fields.includes(part.fieldname)) Object.assign(into, { [part.fieldname]: part.value });
    }
  } catch (error) {
    if (file) await store.discard(file.incoming);
    const { code } = error as Partial<FastifyError>;
    if (code === "FST_REQ_FILE_TOO_LARGE") refuseTooLarge();
    if (code === "FST_FILES_LIMIT") refuseField("file", "一次上传一个文件。", "is more than one: send one at a time.");
    if (error instanceof DeskError || (code !== undefined && code !== BROKEN_OFF)) throw error;
    const details = (error as Error).message; // of the parser: a form that is cut off or no form
    throw new DeskError("BAD_REQUEST", { facts: { details } }, { cause: error });
  }
  if (!file) refuseField("file", "请选择要上传的文件。", "is missing; choose one.");
  return { fields: into, file };
}
