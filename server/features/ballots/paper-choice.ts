import { registerEnumType } from "type-graphql";

/** What a ballot paper says as a whole. */
export enum PaperChoice {
  MARKED = "MARKED",
  BLANK = "BLANK",
  ABSTAINED = "ABSTAINED",
  VOID = "VOID",
}

registerEnumType(PaperChoice, {
  name: "PaperChoice",
  description: "What a ballot paper says as a whole.",
  valuesConfig: {
    MARKED: { description: "赞成票: marks one candidate or more." },
    BLANK: { description: "空白票: returned without a mark. Valid; counts as present, votes for nobody." },
    ABSTAINED: { description: "弃权票: the voter declares not to choose. Valid; counts as present, votes for nobody." },
    VOID: { description: "废票: cannot be counted, for a stated reason. Returned and present, not valid." },
  },
});
