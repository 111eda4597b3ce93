import type { ASTVisitor, ValidationContext } from "graphql";
import { refusalOf } from "./beyond";
import { LIMITS } from "./limits";
import { measureShape, type Shape } from "./measure-shape";

/** Validates that a document keeps its shape's limits, once per document: Apollo remembers which ones were valid. */
export const shapeRule = (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    const shape = measureShape(document);
    for (const limit of Object.keys(shape) as (keyof Shape)[]) if (shape[limit] > LIMITS[limit]) context.reportError(refusalOf(limit, shape[limit]));
  },
});
