import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, print, separateOperations } from "graphql";
import { operationId } from "./operation-id";

const FOLDER = join(__dirname, "../../../schema/operations");

/** The committed files, as one text. */
const committedText = (): string =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => readFileSync(join(FOLDER, name), "utf8"))
    .join("\n");

/**
 * The dashboard's operations by their ids, from the very files it is built from, cut and printed as it sends them
 * (`admin/providers/operations.ts`): operation first, then the fragments it uses. No list of hashes could be out of date.
 */
export function committedOperations(): ReadonlyMap<string, string> {
  const documents = Object.values(separateOperations(parse(committedText())));
  return new Map(
    documents.map(({ kind, definitions }) => {
      const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
      const fragments = definitions.filter((one) => one.kind !== Kind.OPERATION_DEFINITION);
      const text = print({ kind, definitions: [...operations, ...fragments] });
      return [operationId(text), text];
    }),
  );
}
