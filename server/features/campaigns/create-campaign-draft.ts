import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import { listPresets, loadPreset } from "../../presets/preset";
import type { Act } from "../../verb";
import { OfficeBody } from "../office/office-body";
import type { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { enterCampaign, type Frame, frameOfCampaign, frameOfPreset } from "./frame";
import type { CreateCampaignDraftInput } from "./inputs";
import { refuseWrongDates } from "./refuse-wrong-dates";

const DEFAULT_PRESET = "notice-2024-182";

/**
 * Drafts a campaign from a preset that ships with the desk, or from an earlier campaign: its awards, the offices'
 * addresses, the rules, the leading group and the staff of one's own seat (the other seat enters its own). Places
 * are never taken over: each office allocates them anew.
 */
export async function createCampaignDraft(act: Act, { preset, cloneOf, ...input }: CreateCampaignDraftInput): Promise<Campaign> {
  refuseWrongDates(input);
  const { manager, actor } = act;
  const frame = cloneOf ? await frameOfEarlier(act, cloneOf, preset) : frameOfPreset(loadPreset(shipped(preset)), { demonstration: false });
  const members = frame.members.filter(({ body, seat }) => body === OfficeBody.LEADING_GROUP || seat === actor.seat);
  const { name, noticeNumber } = input;
  return enterCampaign(manager, { ...input, ...tidy({ name, noticeNumber }), state: CampaignState.DRAFT }, { ...frame, members });
}

function frameOfEarlier({ manager }: Act, cloneOf: string, preset: string | null | undefined): Promise<Frame> {
  if (preset) refuseField("cloneOf", "预置活动和已有活动只能选一个。", "choose a preset or an earlier campaign, not both.");
  return frameOfCampaign(manager, cloneOf);
}

/** By name only: whoever asks over the network may not name a file. */
function shipped(preset: string | null | undefined): string {
  const known = listPresets();
  const name = preset ?? DEFAULT_PRESET;
  if (!known.includes(name)) refuseField("preset", `没有预置活动“${name}”，可选：${known.join("、")}。`, `there is no preset ${name}; there are: ${known.join(", ")}.`);
  return name;
}
