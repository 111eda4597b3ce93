import multipart from "@fastify/multipart";
import { isUUID } from "class-validator";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { transact } from "../database/transaction";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { refuseField } from "../errors/refuse-field";
import { actorOf } from "../features/accounts/actor";
import type { SessionEntry } from "../features/accounts/caller-account";
import { fileNameOf } from "../features/attachments/file-name";
import { Nomination } from "../features/nominations/nomination";
import { updateNomination } from "../features/nominations/update-nomination";
import { NOMINATION } from "../features/nominations/words";
import { compareForm, differencesToInput, isOutdated, type ReadForm, readForm } from "../features/papers/forms";
import { ROUTES } from "../features/papers/permissions";
import { languageOf } from "../graphql/language";
import { readIntent } from "../intents/intent";
import { perform } from "../perform";
import { answerLikeTheApi, entryOf, formLimits, receiveForm } from "./upload";

/** A registration form of some pages, with a photograph in it perhaps. */
const LARGEST_FORM = 10 * 1_048_576;
const refuseTooLarge = (): never => refuseField("file", "超过 10 MB，请压缩其中的图片后重试。", "is larger than 10 MB; compress its pictures.");

/** The fields of the form; `keys` and `version` only where cells are taken over. */
class FormFields {
  nominationId = "";
  version = "";
  keys = "";
}

/**
 * `POST /forms` takes a nomination's registration form as it came back from Word, and answers where it differs from the
 * desk, cell by cell. With `keys`, those cells are taken over by `updateNomination`. The file itself is not kept.
 */
export const forms = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: formLimits(LARGEST_FORM) });
    answerLikeTheApi(scope);
    scope.post("/forms", async (request, reply) => {
      const entry = entryOf(desk, request, ROUTES.compareForm);
      const expected = { store: desk.files, fields: ["nominationId", "version", "keys"], largest: LARGEST_FORM, refuseTooLarge };
      const { fields, file } = await receiveForm(request, new FormFields(), expected);
      try {
        if (!isUUID(fields.nominationId)) throw new DeskError("NOT_FOUND", { field: "nominationId", facts: { what: NOMINATION } });
        const form = await readForm(file.incoming.path, fileNameOf(file.name));
        if (fields.keys === "") return await reply.send({ data: { compareForm: await compare(desk, entry, request, fields.nominationId, form) } });
        return await reply.send({ data: { takeOverForm: await takeOver(desk, entry, request, { ...fields, sha256: file.incoming.sha256 }, form) } });
      } finally {
        await desk.files.discard(file.incoming);
      }
    });
  });
});

function compare(desk: Desk, entry: SessionEntry, request: FastifyRequest, nominationId: string, form: ReadForm) {
  const language = languageOf(request.headers["accept-language"]);
  return transact(desk.dataSource, entry, async (manager) => {
    await manager.query("set transaction read only");
    const act = { manager, actor: await actorOf(manager), clock: desk.clock, vault: desk.vault };
    const found = await compareForm(act, nominationId, form);
    const differences = found.map(({ label, why, ...cell }) => ({ ...cell, label: label[language], why: why && why[language] }));
    return { version: form.version, outdated: await isOutdated(act, nominationId, form), differences };
  });
}

async function takeOver(desk: Desk, entry: SessionEntry, request: FastifyRequest, fields: FormFields & { sha256: string }, form: ReadForm) {
  const { nominationId, version, keys } = fields;
  if (!/^\d{1,9}$/.test(version)) refuseField("version", "请刷新页面后重试。", "is the nomination's version as it was compared.");
  const taken = { nominationId, version: Number(version), keys: keys.split(",") };
  const changed = await perform(desk, {
    entry,
    address: request.ip,
    intent: readIntent(request.headers["idempotency-key"], "takeOverForm", fields),
    action: "takeOverForm",
    subjectType: Nomination.name,
    verb: async (act, input) => updateNomination(act, await differencesToInput(act, { ...input, form })),
    input: taken,
    idsOf: ({ id }) => [id],
    answer: (_manager, nomination) => Promise.resolve(nomination),
  });
  return { id: changed.id, version: changed.version };
}
