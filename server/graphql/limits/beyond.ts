import { GraphQLError } from "graphql";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { type Limit, LIMITS } from "./limits";

const WORDS: Record<Limit, Text> = {
  characters: { zh: "查询文本的字符数", en: "the number of the document's characters" },
  tokens: { zh: "查询文本的词元数", en: "the number of the document's tokens" },
  depth: { zh: "嵌套层数", en: "the depth" },
  introspectionDepth: { zh: "对接口结构查询的嵌套层数", en: "the depth of what is asked about the schema" },
  fields: { zh: "字段数（片段按引用次数计）", en: "the number of fields (a fragment's as often as it is spread)" },
  aliases: { zh: "别名数", en: "the number of aliases" },
  directives: { zh: "指令数", en: "the number of directives" },
  roots: { zh: "根字段数", en: "the number of root fields" },
  cost: { zh: "查询代价（结果可能包含的值数）", en: "the cost (values the answer can hold)" },
  nesting: { zh: "参数的嵌套层数", en: "the nesting of the variables" },
  values: { zh: "参数中的值数", en: "the number of values in the variables" },
  conditions: { zh: "筛选条件数", en: "the number of the filter's conditions" },
  filterDepth: { zh: "筛选条件 and、or、not 的嵌套层数", en: "the nesting of and, or and not in the filter" },
};

/** The refusal of what is beyond a limit; it names limit and value. */
export function beyond(limit: Limit, found: number | string): DeskError {
  return new DeskError("LIMIT_EXCEEDED", { facts: { what: WORDS[limit], found, most: LIMITS[limit] } });
}

/** The same for GraphQL's own steps, answered like a document that is not valid. */
export function refusalOf(limit: Limit, found: number | string): GraphQLError {
  const originalError = beyond(limit, found);
  return new GraphQLError(originalError.message, { originalError, extensions: { code: originalError.code, http: { status: 400 } } });
}
