import { z } from "zod";
import { refuseField, refuseFields } from "../../errors/refuse-field";
import type { Text } from "../../errors/registry";
import { campaignRules, nominationRules } from "../rules/registry";

/** A rule's parameters as the rule itself reads them, or INVALID_INPUT naming `parameters.<path>`. */
export function parseParameters(rule: string, parameters: unknown): object {
  const known = [...nominationRules, ...campaignRules].find(({ id }) => id === rule);
  if (!known) refuseField("rule", `没有规则“${rule}”，规则编号为 R01 至 R23。`, `there is no rule ${rule}; they are R01 to R23.`);
  try {
    return known.parse(parameters) as object;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [first, ...others] = error.issues.map(wrong);
    if (!first) throw error;
    return refuseFields([first, ...others]);
  }
}

function wrong(issue: z.core.$ZodIssue) {
  const path = [...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])].join(".");
  const { zh, en } = told(issue);
  const message = path ? { zh: `参数 ${path}：${zh}。`, en: `the parameter ${path} ${en}.` } : { zh: `参数${zh}。`, en: `the parameters: ${en}.` };
  return { field: path ? `parameters.${path}` : "parameters", message };
}

/** The rules' own messages are Chinese; zod's are not, and its code says enough in both languages. */
function told(issue: z.core.$ZodIssue): Text {
  const { zh, en } = byCode(issue);
  return { zh: /\p{Script=Han}/u.test(issue.message) ? issue.message : zh, en };
}

function byCode(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case "unrecognized_keys":
      return { zh: `没有这个参数（${issue.keys.join("、")}）`, en: `is not known (${issue.keys.join(", ")})` };
    case "invalid_type":
      return { zh: `须填写，类型为 ${issue.expected}`, en: `needs a value of type ${issue.expected}` };
    case "invalid_value":
      return { zh: `须为 ${issue.values.join("、")} 之一`, en: `must be one of ${issue.values.join(", ")}` };
    case "too_small":
      return { zh: `不小于 ${issue.minimum}`, en: `needs ${issue.minimum} or more` };
    case "too_big":
      return { zh: `不大于 ${issue.maximum}`, en: `takes ${issue.maximum} at most` };
    case "invalid_format":
      return { zh: "格式有误", en: issue.format === "date" ? "needs a date like 2024-08-26" : "has a wrong format" };
    default:
      return { zh: "不符合要求", en: "is not right" };
  }
}
