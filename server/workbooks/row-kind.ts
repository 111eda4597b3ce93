import { headingKey, tidy, withoutBrackets } from "./compare-text";

const GRAND = /^(合计|总计|总数|共计|总合计|total|grandtotal)$/;
/** `小计`, `工信口合计`: of a part. */
const PART = /(小计|合计|subtotal)$/;
const SIGNED = /^(填表|填报|制表|经办|审核|审批|复核|报送|联系|负责|分管|主要|单位)(人|员|单位|领导|时间|日期|负责人)*(签字|签名|签章|盖章|公章|日期|电话|姓名)*$/;
const NOTE = /^(注|备注|说明|填表说明|填报说明|注意事项)\s*\d*\s*[:：.、]/;
const SEAL = /(盖章|公章|签字|签章)/;
const DATED = /^(\d{4}\s*)?年\s*(\d{1,2}\s*)?月\s*(\d{1,2}\s*)?日$/;

/** Total rows, by the first words in them. */
export function totalKind(first: string): "total" | "subtotal" | undefined {
  const key = headingKey(withoutBrackets(first));
  if (GRAND.test(key)) return "total";
  return key.length <= 12 && PART.test(key) ? "subtotal" : undefined;
}

/** Signatures, dates, seals and notes around a table, by the first words in the row; a date only where it stands `alone`. */
export function isNote(first: string, alone: boolean): boolean {
  const text = tidy(first);
  if (NOTE.test(text) || (alone && DATED.test(text))) return true;
  const [label = ""] = text.normalize("NFKC").split(/[:(]/);
  const labelled = /[:：(（]/.test(text) || text === label;
  if (labelled && SIGNED.test(headingKey(label)) && (text !== label || /[人间期章]$/.test(headingKey(label)))) return true;
  return text.length <= 40 && SEAL.test(text);
}
