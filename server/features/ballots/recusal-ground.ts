import { registerEnumType } from "type-graphql";

/** Why a voter keeps out of a decision on a candidate. */
export enum RecusalGround {
  SAME_WORKPLACE = "SAME_WORKPLACE",
  SAME_UNIT = "SAME_UNIT",
  SELF = "SELF",
  KINSHIP = "KINSHIP",
  EARLIER_SUPERIOR = "EARLIER_SUPERIOR",
  OTHER = "OTHER",
}

registerEnumType(RecusalGround, {
  name: "RecusalGround",
  description: "Why a voter keeps out of a decision on a candidate.",
  valuesConfig: {
    SAME_WORKPLACE: { description: "同一单位: works where the candidate works." },
    SAME_UNIT: { description: "同一推荐单位: belongs to the unit that recommends the candidate." },
    SELF: { description: "本人: the voter is the candidate, or heads the collective." },
    KINSHIP: { description: "近亲属: spouse or near relative." },
    EARLIER_SUPERIOR: { description: "曾任上级: led the candidate directly before." },
    OTHER: { description: "其他: another relation that could affect a fair vote." },
  },
});
