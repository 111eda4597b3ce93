import { ArrayMaxSize, ArrayMinSize, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ReferenceInput } from "./reference-input";
import { says } from "./says";

/** The most rows one act is done to at once: as many as a page of a list shows. */
const MOST = 200;

/** Several rows as the caller last saw them, for an act that is done to all of them or to none. */
@InputType({ description: "Several rows as the caller last saw them: the act is done to all of them or to none." })
export class ReferencesInput {
  @Field(() => [ReferenceInput], { description: "1 to 200 rows, each once." })
  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: says("请至少选择一项。", "needs at least one.") })
  @ArrayMaxSize(MOST, { message: says(`一次最多办理 ${MOST} 项，请分次办理。`, `takes at most ${MOST}; use several calls.`) })
  references!: ReferenceInput[];
}
