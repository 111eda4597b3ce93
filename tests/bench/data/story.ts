import { at, BEGINNING, type Row, times, uuid, type World } from "./world";

const STATES = ["SUBMITTED", "CANDIDATE", "SUBMITTED", "RETURNED", "CANDIDATE", "SUBMITTED", "REJECTED", "CANDIDATE", "SUBMITTED", "RETURNED"] as const;
const PLACE_HOLDERS: readonly string[] = ["SUBMITTED", "CANDIDATE"];
const HOUR = 3_600_000;
/** As long as the notice asks for: 1,500 characters, 4.5 KB a row. A few texts serve all nominations. */
const DEEDS = times(20, (i) => `${i}号同志立足岗位、勤勉敬业，带领班组完成技术改造${i + 3}项。`.repeat(60).slice(0, 1_500));
const SEALED = `\\x${"5e".repeat(46)}`;

/** One nomination and everything that belongs to it, by table. */
export type Story = Record<"nominations" | "persons" | "collectives" | "reviews" | "nomination_events" | "quota_entries", Row[]>;

/** The n-th nomination: one to three reviews, two lines of history, and the place it holds while it does. */
export function story({ campaign, awards, units, officers, contacts, workplaces }: World, n: number): Story {
  const round = Math.floor(n / units.length);
  const [unit, contact, workplace, award] = [at(units, n), at(contacts, n), at(workplaces, n), at(awards, round)];
  const state = at(STATES, Math.floor(n / 7));
  const created = BEGINNING + n * 45_000;
  const id = uuid("nomination", n, created);
  const part = { nomination_id: id, unit_id: unit.id, seat: unit.seat };

  const isPerson = award.subject_kind === "PERSON";
  const reviews = times(1 + (n % 3), (i) => {
    const officer = at(officers, n + 2 * (i + round)); // an even step away: of the unit's seat
    const approved = i === n % 3 && state === "CANDIDATE";
    return {
      id: uuid("review", 3 * n + i, created),
      ...part,
      level: "OFFICE",
      decision: approved ? "APPROVED" : i === n % 3 && state === "REJECTED" ? "REJECTED" : "RETURNED",
      opinion: approved ? "材料齐全，符合条件，同意推荐。" : "请补充近五年主要事迹及证明材料。",
      reviewer_id: officer.id,
      reviewer_name: officer.display_name,
      decided_at: time(created + (2 * i + 2) * HOUR),
    };
  });
  const actor = { actor_id: contact.id, actor_name: contact.display_name };
  const event = { ...part, ...actor, reason: null };
  return {
    nominations: [
      {
        id,
        campaign_id: campaign.id,
        award_id: award.id,
        subject_kind: award.subject_kind,
        unit_id: unit.id,
        seat: unit.seat,
        workplace_id: workplace.id,
        name: isPerson ? `示例${n}` : `示例${n}班组`,
        position: 1 + Math.floor(round / awards.length),
        state,
        pending_level: state === "SUBMITTED" ? "OFFICE" : null,
        deeds: at(DEEDS, n),
        identity_index: `\\x${n.toString(16).padStart(64, "0")}`,
        submitted_at: time(created + HOUR),
        decided_at: state === "CANDIDATE" || state === "REJECTED" ? time(created + 6 * HOUR) : null,
        created_at: time(created),
        updated_at: time(created + 6 * HOUR),
      },
    ],
    persons: isPerson ? [{ ...part, ...PERSON }] : [],
    collectives: isPerson ? [] : [{ ...part, ...COLLECTIVE }],
    reviews,
    nomination_events: [
      { id: uuid("event", 2 * n, created), ...event, act: "CREATED", from_state: null, to_state: "DRAFT", occurred_at: time(created) },
      { id: uuid("event", 2 * n + 1, created), ...event, act: "SUBMITTED", from_state: "DRAFT", to_state: "SUBMITTED", occurred_at: time(created + HOUR) },
    ],
    quota_entries: PLACE_HOLDERS.includes(state) ? [{ id: uuid("used", n, created), ...quotaOf(campaign, award, unit), ...actor, ...USED, nomination_id: id, occurred_at: time(created + HOUR) }] : [],
  };
}

/** Which quota a line of the ledger moves. */
export function quotaOf(campaign: World["campaign"], award: World["awards"][number], { id, seat }: World["units"][number]) {
  return { quota_id: uuid(`${award.code} ${id}`, 0), campaign_id: campaign.id, award_id: award.id, unit_id: id, seat };
}

const time = (at: number): string => new Date(at).toISOString();

const USED = { movement: "USED", places_delta: 0, used_delta: 1, reason: "报送" };

const PERSON = {
  sex: "FEMALE",
  ethnicity: "汉族",
  birth_date: "1985-04-01",
  political_status: "CPC_MEMBER",
  education: "BACHELOR",
  post: "班组长",
  administrative_rank: "NONE",
  identity: "FRONT_LINE_WORKER",
  trade_since: "2007-07-01",
  id_number_masked: "2199**********0028",
  id_number_sealed: SEALED,
  mobile_masked: "138****0000",
  mobile_sealed: SEALED,
};

const COLLECTIVE = {
  nature: "STATE_ENTERPRISE",
  administrative_rank: "NONE",
  headcount: 32,
  leader_name: "赵样本",
  leader_post: "主任",
  phone_masked: "138****0000",
  phone_sealed: SEALED,
};
