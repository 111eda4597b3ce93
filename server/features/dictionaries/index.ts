import { DictionaryResolver } from "./dictionary-resolver";
import { permissions } from "./permissions";

export const dictionaries = { resolvers: [DictionaryResolver], permissions };
