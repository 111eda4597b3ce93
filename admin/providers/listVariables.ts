type Operators = Record<string, unknown>;

/**
 * A list's filter in react-admin's words → the API's: a plain value means `eq`, an array `in`; an input whose source
 * is "name.contains" already yields `{ name: { contains } }` and passes as it is, and so does what is searched by name or pinyin.
 *
 * @example { unitId: "7", state: ["DRAFT"], name: { contains: "王" } }
 *          → { unitId: { eq: "7" }, state: { in: ["DRAFT"] }, name: { contains: "王" } }
 */
export function filterVariables(filter: Record<string, unknown> = {}): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(filter)) {
    const operators = field === "search" ? typed(value) : operatorsOf(value);
    if (operators) result[field] = operators;
  }
  return result;
}

const typed = (value: unknown): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);

function operatorsOf(value: unknown): Operators | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (Array.isArray(value)) return value.length > 0 ? { in: value } : undefined;
  if (typeof value !== "object") return { eq: value };
  const given = Object.entries(value).filter(
    ([, operand]) => operand !== undefined && operand !== null && operand !== "",
  );
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

interface ListParams {
  filter?: Record<string, unknown>;
  sort?: { field: string; order: "ASC" | "DESC" };
  pagination?: { page: number; perPage: number };
}

/** The variables of a list operation for react-admin's page, order and filter. "awardPosition,order" orders by one, then the other. */
export function listVariables({ filter, sort, pagination = { page: 1, perPage: 25 } }: ListParams) {
  return {
    filter: filterVariables(filter),
    orderBy: sort?.field.split(",").map((field) => ({ field, direction: sort.order })),
    first: pagination.perPage,
    offset: (pagination.page - 1) * pagination.perPage,
  };
}
