import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { aSignedRound, aVoteScene, type VoteScene } from "../ballots/scene";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { slate, slateOperation, type ToldSlate } from "./scene";

const desk = useDesk();
let scene: VoteScene;
let composed: ToldSlate;

/** Two places; the second in votes is of division rank, of whom 20% of two are none (R09). */
beforeAll(async () => {
  scene = await aVoteScene(desk, { persons: [{}, { administrativeRank: AdministrativeRank.DIVISION }] });
  await setRules(desk, scene.campaign.id, ["R09"]);
});

const nominationOf = (i: number): string => scene.candidates[i]?.id ?? "";
const entryOf = ({ entries }: ToldSlate, i: number) => entries.find(({ nominationId }) => nominationId === nominationOf(i));

test("no slate is composed before the votes are over", async () => {
  const { extensions } = await scene.office.refused(slateOperation("composeSlate"), { input: { campaignId: scene.campaign.id } });
  expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: "campaignId" });
});

test("the list keeps R09: the second in votes is displaced, by which rule and by whom is told, with the proof and what a waiver would change", async () => {
  await aSignedRound(scene, [[0, 1], [0, 1], [0, 1], [0, 2], [0, 2]]);
  composed = await slate(scene.office, "composeSlate", { campaignId: scene.campaign.id });
  expect(composed).toMatchObject({ number: 1, state: "COMPOSED", votes: 5, placesOpen: 1, conflict: ["R09"], confirmationsNeeded: 3 });
  expect(entryOf(composed, 1)).toMatchObject({ votes: 3, byVotes: true, chosen: false, displacedBy: ["R09"], replacedBy: null });
});

test("a further round fills the place among those without a majority; the earlier unsigned slate is superseded", async () => {
  const further = await aSignedRound(scene, [[2], [2], [2], [3], []]);
  expect(further).toMatchObject({ kind: "FURTHER", round: 2, places: 1 });
  expect(further.candidates.map(({ nominationId }) => nominationId).toSorted()).toEqual([nominationOf(2), nominationOf(3)].toSorted());
  const first = composed;
  composed = await slate(scene.office, "composeSlate", { campaignId: scene.campaign.id });
  expect(composed).toMatchObject({ number: 2, placesOpen: 0, conflict: [] });
  expect(entryOf(composed, 1)).toMatchObject({ chosen: false, displacedBy: ["R09"], replacedBy: nominationOf(2), reserve: 1 });
  expect(entryOf(composed, 2)).toMatchObject({ chosen: true, order: 3 });
  expect(composed.waived).toMatchObject([{ rule: "R09", enters: [nominationOf(1)], leaves: [nominationOf(2)] }]);
  expect(composed.proof.every(({ value, bound, status }) => value === bound && status === "Optimal")).toBe(true);
  const { rows } = await desk.owner.query("select state from slates where id = $1", [first.id]);
  expect(rows).toEqual([{ state: "SUPERSEDED" }]);
});

test("the leading group confirms by more than half, both seats sign, and outcomes follow", async () => {
  const { id, contentHash } = composed;
  for (const leader of scene.leaders.slice(0, 2)) composed = await slate(leader, "confirmSlate", { id, contentHash, agrees: true });
  expect(composed.state).toBe("COMPOSED");
  const early = await scene.office.refused(slateOperation("signSlate"), { input: { id, contentHash, agrees: true } });
  expect(early.extensions.code).toBe("WRONG_STATE");
  const again = await scene.leaders[0]?.refused(slateOperation("confirmSlate"), { input: { id, contentHash, agrees: true } });
  expect(again?.extensions.code).toBe("ALREADY_EXISTS");
  composed = await slate(scene.leaders[2] ?? scene.office, "confirmSlate", { id, contentHash, agrees: true });
  expect(composed.state).toBe("CONFIRMED");

  composed = await slate(scene.office, "signSlate", { id, contentHash, agrees: true });
  expect(composed.state).toBe("CONFIRMED");
  composed = await slate(scene.otherOffice, "signSlate", { id, contentHash, agrees: false, opinion: "建议保留得票第二的人选。", proposal: [nominationOf(0), nominationOf(1)] });
  expect(composed).toMatchObject({ state: "CONFIRMED", signatures: [{ agrees: true }, { agrees: false, proposal: [nominationOf(0), nominationOf(1)] }] });
  composed = await slate(scene.otherOffice, "signSlate", { id, contentHash, agrees: true });
  expect(composed.state).toBe("SIGNED");
  const { rows } = await desk.owner.query("select o.name, o.state from outcomes o where campaign_id = $1 order by \"order\"", [scene.campaign.id]);
  expect(rows.map(({ state }) => state)).toEqual(["SELECTED", "NOT_SELECTED", "SELECTED", "NOT_SELECTED"]);
});
