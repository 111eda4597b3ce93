import { Field } from "type-graphql";
import { getMetadataArgsStorage, OneToMany, OneToOne } from "typeorm";

interface RelationOptions {
  description: string;
}

/**
 * The "one" side of a relation as a GraphQL list, naming the other entity by its class name.
 * The "many" side imports this entity's class; naming it here instead of importing it keeps imports acyclic.
 *
 * @example `@HasMany("Review", "nomination", { description: "…" }) reviews!: Relation<Review[]>`
 */
export function HasMany(entity: string, inverse: string, { description }: RelationOptions): PropertyDecorator {
  return (target, key) => {
    OneToMany(entity, inverse)(target, key);
    Field(() => [entityNamed(entity)], { description })(target, key);
  };
}

/** Like {@link HasMany}, for at most one row: a nullable object. */
export function HasOne(entity: string, inverse: string, { description }: RelationOptions): PropertyDecorator {
  return (target, key) => {
    OneToOne(entity, inverse)(target, key);
    Field(() => entityNamed(entity), { description, nullable: true })(target, key);
  };
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type of an entity class
function entityNamed(name: string): Function {
  const table = getMetadataArgsStorage().tables.find(({ target }) => typeof target === "function" && target.name === name);
  if (!table || typeof table.target === "string") throw new Error(`No entity is called ${name}; is its feature registered?`);
  return table.target;
}
