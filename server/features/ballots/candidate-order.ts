import { registerEnumType } from "type-graphql";

/** In what order a paper lists the candidates. */
export enum CandidateOrder {
  STROKES = "STROKES",
  DRAWN = "DRAWN",
}

registerEnumType(CandidateOrder, {
  name: "CandidateOrder",
  description: "In what order a paper lists the candidates.",
  valuesConfig: {
    STROKES: { description: "按姓氏笔画: by the strokes of the name, equal ones by the first stroke 横竖撇点折." },
    DRAWN: { description: "按抽签: by lot; the draw can be repeated from the published seed." },
  },
});
