import type { RequestContext } from "../../graphql/context";
import { namedStatement } from "../../graphql/planner/statement";
import { isIdNumber } from "../nominations/id-number";
import { collectiveIdentity } from "../nominations/identity";
import { isCreditCode } from "../workplaces/credit-code";
import type { DraftFindingsInput } from "./draft-inputs";

/** Who a form is about: a blind index; "as saved" where the form does not touch it; null where it cannot be known yet. */
export type DraftIdentity = Buffer | "AS_SAVED" | null;

interface Saved {
  workplaceCode: string | null;
  name: string | null;
  creditCode: string | null;
  isCollective: boolean;
}

const SAVED = `
  select (select w.credit_code from workplaces w where w.id = coalesce($1, n.workplace_id) and w.unit_id = app.unit_id()) as "workplaceCode",
    n.name, c.credit_code as "creditCode", c.nomination_id is not null as "isCollective"
  from (select) form left join nominations n on n.id = $2 left join collectives c on c.nomination_id = n.id`;

/** Recognises whom a form is about, as saving it would (R20). A number that is not right is nobody's. */
export async function draftIdentity(context: RequestContext, { nominationId = null, workplaceId = null, name, person, collective }: DraftFindingsInput): Promise<DraftIdentity> {
  const { vault } = context.desk;
  if (person) {
    if (!person.idNumber) return nominationId ? "AS_SAVED" : null;
    return isIdNumber(person.idNumber) ? vault.index(person.idNumber) : null;
  }
  const typed = collective?.creditCode || null;
  if (typed) return isCreditCode(typed) ? vault.index(typed) : null;
  if (!collective && !nominationId) return null;

  // A part of a legal body is known by the body's code and its own name: either may be the form's or the saved one.
  const [saved] = await context.read<Saved>(namedStatement(SAVED, [workplaceId, nominationId]));
  if (!saved || (!collective && !saved.isCollective)) return nominationId ? "AS_SAVED" : null;
  const called = (name ?? saved.name ?? "").trim();
  const creditCode = collective ? null : saved.creditCode;
  if (called === "" || saved.workplaceCode === null) return null;
  return vault.index(collectiveIdentity({ creditCode }, called, saved.workplaceCode));
}
