import type { Act } from "../../verb";
import type { HandleObjectionInput } from "./inputs";
import { loadObjection } from "./load-objection";
import { Objection } from "./objection";

/** Records how an objection was looked into; it stays open until the office closes it. */
export async function handleObjection({ manager }: Act, input: HandleObjectionInput): Promise<{ id: string }> {
  const { id } = await loadObjection(manager, input);
  await manager.update(Objection, id, { handling: input.handling.trim() });
  return { id };
}
