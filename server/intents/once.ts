import { DeskError } from "../errors/desk-error";
import type { Act } from "../verb";
import type { Intent } from "./intent";
import type { KeptAnswer } from "./kept-answer";

/** Whoever comes second with a key waits here until the first has committed or failed. Statements after it see what was committed. */
const TAKE_TURNS = "select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', app.account_id(), $1::text, $2::text), 0))";
const FIND = `select fingerprint, answer_sealed as "answerSealed" from idempotency_keys where account_id = app.account_id() and key = $1 and place = $2`;
const PLACE = "idempotency_keys.answer_sealed";
const KEEP = "insert into idempotency_keys (account_id, key, place, fingerprint, answer_sealed) values (app.account_id(), $1, $2, $3, $4)";

/**
 * Does an act, or gives the answer it was given the first time. The very answer is kept, not the ids to read it again by:
 * a row may have been changed or removed since, and nobody is told more than what they were told before. An act that was
 * refused left nothing behind, its key neither: the same key may be tried again.
 */
export async function once<Answer>({ manager, vault }: Pick<Act, "manager" | "vault">, intent: Intent | null, act: () => Promise<Answer>): Promise<Answer> {
  if (!intent) return act();
  const { key, place, content } = intent;
  const sent = JSON.stringify(content);
  await manager.query(TAKE_TURNS, [key, place]);
  const [kept] = await manager.query<Pick<KeptAnswer, "fingerprint" | "answerSealed">[]>(FIND, [key, place]);
  if (kept) {
    if (!vault.signed(sent, kept.fingerprint)) throw new DeskError("IDEMPOTENCY_KEY_REUSED", { field: "Idempotency-Key" });
    return JSON.parse(vault.open(kept.answerSealed, PLACE)) as Answer;
  }
  const answer = await act();
  await manager.query(KEEP, [key, place, vault.sign(sent), vault.seal(JSON.stringify(answer), PLACE)]);
  return answer;
}
