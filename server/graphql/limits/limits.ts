/**
 * The most one operation may be. Behind each number stands what the largest of the dashboard's own operations needs, measured
 * (`tests/graphql/limits.test.ts` holds them to two thirds of each): the rest is room for integrations.
 */
export const LIMITS = {
  /** Characters of a document, counted before it is read: 2,924 (`nomination`). Long texts belong into variables. */
  characters: 20_000,
  /** Words and signs of a document; the parser stops there: 296 (`nomination`). */
  tokens: 2_000,
  /** Fields below fields: 5. What asks for the schema itself may go down to `introspectionDepth`. */
  depth: 10,
  introspectionDepth: 16,
  /** Fields, those of a fragment as often as it is spread, because whoever runs the operation opens it as often: 179 (`nomination`). */
  fields: 1_000,
  /** Fields under another name, likewise: 1. */
  aliases: 30,
  /** Directives, likewise: 0. */
  directives: 20,
  /** Fields of the root, each of which is a statement of its own: 1. */
  roots: 20,
  /** Values the answer can hold, by `costOf`: 15,603, a page of 200 `ballots`; of 200 `nominations` 12,603. */
  cost: 150_000,
  /** Lists and objects within each other in the variables: 6, a list's filter in `requestPaper`. */
  nesting: 16,
  /** Values in the variables: 2,500, the 500 lines that `allocateQuotas` takes. */
  values: 20_000,
  /** Conditions of a list's filter, those in `and`, `or` and `not` together: one for each filter of a list, and none of the three words. */
  conditions: 100,
  /** `and`, `or` and `not` within each other in a filter: 0; integrations ask in sentences. */
  filterDepth: 5,
} as const;

export type Limit = keyof typeof LIMITS;
