import multipart from "@fastify/multipart";
import { validate } from "class-validator";
import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { ArgumentValidationError } from "type-graphql";
import type { Desk } from "../desk";
import { fileNameOf } from "../features/attachments/file-name";
import { Import } from "../features/imports/import";
import { importers } from "../features/imports/importers";
import { ImportFields } from "../features/imports/inputs";
import { ROUTES } from "../features/imports/permissions";
import { startImport } from "../features/imports/start-import";
import { languageOf } from "../graphql/language";
import { readIntent } from "../intents/intent";
import { perform } from "../perform";
import { LARGEST_WORKBOOK } from "../workbooks/limits";
import { refuseSize } from "../workbooks/refusals";
import { answerLikeTheApi, entryOf, formLimits, receiveForm } from "./upload";

/** `POST /imports` takes a form of kind, campaignId and one workbook; the answer is the import, which is then read in the background. */
export const imports = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: formLimits(LARGEST_WORKBOOK) });
    answerLikeTheApi(scope);
    scope.post("/imports", async (request, reply) => {
      const entry = entryOf(desk, request, ROUTES.startImport);
      const expected = { store: desk.files, fields: ["kind", "campaignId"], largest: LARGEST_WORKBOOK, refuseTooLarge: refuseSize };
      const { fields, file } = await receiveForm(request, new ImportFields(), expected);
      try {
        const errors = await validate(fields);
        if (errors.length > 0) throw new ArgumentValidationError(errors);
        const { size, sha256 } = file.incoming;
        const input = { ...fields, name: fileNameOf(file.name), size, sha256 };
        const { id, kind, state, name, version } = await perform(desk, {
          entry,
          address: request.ip,
          intent: readIntent(request.headers["idempotency-key"], "startImport", input),
          action: "startImport",
          subjectType: Import.name,
          verb: startImport({ store: desk.files, incoming: file.incoming, language: languageOf(request.headers["accept-language"]), importers }),
          input,
          idsOf: (started) => [started.id],
          answer: (_manager, started) => Promise.resolve(started),
        });
        desk.jobs.wake();
        return await reply.code(201).send({ data: { startImport: { id, kind, state, name, size, sha256, version } } });
      } finally {
        await desk.files.discard(file.incoming);
      }
    });
  });
});
