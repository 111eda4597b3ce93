import type { Act } from "../../verb";
import { refuseField } from "../../errors/refuse-field";
import { SubjectKind } from "../campaigns/subject-kind";
import { collectiveIdentity } from "../nominations/identity";
import type { HolderInput } from "./inputs";

/**
 * Blind index of whom a line of the register is about, as a nomination of the same person or collective has it: by ID
 * number; by the collective's own credit code, or by its workplace's code and its own name.
 */
export function identityOf({ vault }: Pick<Act, "vault">, { subjectKind, holderName, idNumber, creditCode, workplaceCode }: HolderInput): Buffer {
  const code = creditCode || null;
  if (subjectKind === SubjectKind.PERSON) {
    if (code) refuseField("creditCode", "个人不填统一社会信用代码。", "persons have none: leave it out.");
    if (workplaceCode) refuseField("workplaceCode", "个人不填所在单位代码。", "is for collectives: leave it out.");
    if (!idNumber) refuseField("idNumber", "请填写身份证号。", "the ID number is missing.");
    return vault.index(idNumber);
  }
  if (idNumber) refuseField("idNumber", "集体不填身份证号。", "collectives have none: leave it out.");
  if (!code && !workplaceCode) refuseField("creditCode", "请填写集体的统一社会信用代码；没有的，填写所在单位的代码。", "give the collective's credit code, or its workplace's where it has none.");
  const name = holderName?.trim() ?? "";
  if (!code && name === "") refuseField("holderName", "没有统一社会信用代码的集体须填写名称。", "is needed where the collective has no credit code of its own.");
  return vault.index(collectiveIdentity({ creditCode: code }, name, workplaceCode ?? ""));
}
