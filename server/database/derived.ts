/** Fields that are made from SQL the planner selects under their name, and a field resolver that makes the answer of it. */
const derived = new Map<string, (row: string) => string>();

/**
 * Marks a field that is no column: `query` gives the SQL of what it is made from. Unlike TypeORM's virtual columns
 * it is read only where it is asked for.
 *
 * @example `@Derived((row) => `app.nomination_facts(${row}.id)`) findings!: Finding[]`
 */
export function Derived(query: (row: string) => string): PropertyDecorator {
  return ({ constructor }, key) => void derived.set(`${constructor.name}.${String(key)}`, query);
}

/** The SQL behind a derived field, if it is one. */
export function derivedSql(entity: string, field: string, row: string): string | undefined {
  return derived.get(`${entity}.${field}`)?.(row);
}
