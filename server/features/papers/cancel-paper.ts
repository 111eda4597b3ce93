import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Paper } from "./paper";
import { PaperState } from "./paper-state";
import { CANCELLED, PAPER } from "./words";

/** Cancels a paper of one's own that is not ready yet. */
export async function cancelPaper({ manager }: Act, input: ReferenceInput): Promise<Paper> {
  const paper = await loadForUpdate(manager, Paper, input, PAPER);
  if (paper.state !== PaperState.WAITING) {
    const state = { zh: "已有结果", en: "over already" };
    throw new DeskError("WRONG_STATE", { facts: { state, act: CANCELLED, allowed: { zh: "", en: "" } } });
  }
  return manager.save(Object.assign(paper, { state: PaperState.CANCELLED }));
}
