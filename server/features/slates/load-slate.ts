import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { Slate } from "./slate";
import type { SlateState } from "./slate-state";
import { SLATE, SLATE_STATE_WORDS } from "./words";
import type { Text } from "../../errors/registry";

interface Wanted {
  id: string;
  /** What the caller saw: they agree with this content, not with whatever stands there now. */
  contentHash: string;
  states: SlateState[];
  act: Text;
}

/** The slate somebody confirms or signs: the very content they saw, in a state that allows it. Locked where the caller may change it. */
export async function loadSlate(manager: EntityManager, { id, contentHash, states, act }: Wanted): Promise<Slate> {
  await manager.query("select app.lock_slate($1)", [id]);
  const slate = await manager.findOneBy(Slate, { id });
  if (!slate) throw new DeskError("NOT_FOUND", { facts: { what: SLATE } });
  if (!states.includes(slate.state)) throw new DeskError("WRONG_STATE", { facts: { state: SLATE_STATE_WORDS[slate.state], act, allowed: { zh: "", en: "" } } });
  if (slate.contentHash !== contentHash) throw new DeskError("CONFLICT", { facts: { given: contentHash.slice(0, 8), current: slate.contentHash.slice(0, 8) } });
  return slate;
}
