import { DeskError } from "./desk-error";

/** R03: the unit's places for the award are used up, or none were given. */
export function noFreePlace(): DeskError {
  return new DeskError("QUOTA_EXCEEDED", {
    findings: [
      {
        rule: "R03",
        article: "一",
        facts: { zh: "本单位该称号没有空余名额。", en: "The unit has no free place for this award." },
        remedy: { zh: "放弃一个已报送的推荐对象，或申请调整名额。", en: "Withdraw a submitted nomination, or ask for more places." },
      },
    ],
  });
}

/** R20: the same person or collective stands in this campaign already. Where is not said: it may be the other seat's. */
export function alreadyNominated(): DeskError {
  return new DeskError("ALREADY_NOMINATED", {
    findings: [
      {
        rule: "R20",
        article: "一、三（二）",
        facts: { zh: "该对象在本次活动中已有推荐记录。", en: "This subject is already nominated in this campaign." },
        remedy: {
          zh: "核对身份证号、统一社会信用代码或集体名称；每个对象在一次活动中只推荐一次。",
          en: "Check the ID number, the credit code or the collective's name; each subject is nominated once a campaign.",
        },
      },
    ],
  });
}
