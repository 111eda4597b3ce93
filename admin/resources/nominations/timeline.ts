import { date } from "../../shared/format";
import type { Honour } from "../../shared/honourTypes";
import type { Nomination } from "../../shared/schema";
import type { T } from "../../shared/useT";

/** What comes first where two things are of one day and one of them has no hour. */
const ranks = ["event", "conferred", "handedOver", "proposed", "opinion", "decided", "recovered", "stopped"] as const;

export interface TimelineEntry {
  key: string;
  rank: (typeof ranks)[number];
  /** A moment, or a day alone. */
  at: string;
  dayOnly: boolean;
  who: string | null;
  what: string;
  text: string | null;
  /** Number of the document it rests on. */
  document: string | null;
}

type Facts = Partial<TimelineEntry> & Pick<TimelineEntry, "key" | "rank" | "what">;

const entry = (facts: Facts & { at: string }): TimelineEntry => ({ dayOnly: false, who: null, text: null, document: null, ...facts });

/** A day without an hour. */
const onDay = (day: string | null, facts: Facts): TimelineEntry[] =>
  day === null ? [] : [{ ...entry({ ...facts, at: `${day}T12:00:00+08:00` }), dayOnly: true }];

/** The life of a nomination in one list, newest first: its own events, those of its result, and what became of the title. */
export function timelineOf(nomination: Nomination, honour: Honour | undefined, t: T): TimelineEntry[] {
  const entries = [...eventsOf(nomination, t), ...resultsOf(nomination, honour, t), ...(honour ? titleOf(honour, t) : [])];
  return entries.sort(byTime).reverse();
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  const days = date(new Date(a.at)).localeCompare(date(new Date(b.at)));
  return days || ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || Date.parse(a.at) - Date.parse(b.at);
}

const eventsOf = ({ events }: Nomination, t: T): TimelineEntry[] =>
  events.map(({ id, act, actorName, reason, occurredAt }) =>
    entry({ key: id, rank: "event", at: occurredAt, who: actorName, what: t(`enums.nominationAct.${act}`), text: reason }),
  );

/** Conferment and revocation are told by the register, with their days and papers, where the caller sees it. */
const resultsOf = ({ outcome }: Nomination, honour: Honour | undefined, t: T): TimelineEntry[] =>
  (outcome?.events ?? [])
    .filter(({ toState }) => !honour || (toState !== "CONFERRED" && toState !== "REVOKED"))
    .map(({ id, toState, actorName, reason, document, occurredAt }) => {
      const what = t("outcomes.timeline.state", { state: t(`outcomes.state.${toState}`) });
      return entry({ key: id, rank: "event", at: occurredAt, who: actorName, what, text: reason, document });
    });

function titleOf({ id, awardName, certificateNumber, conferredOn, document, recordedBy, items, revocations, treatmentStoppedOn }: Honour, t: T): TimelineEntry[] {
  const conferred = onDay(conferredOn, {
    key: id,
    rank: "conferred",
    who: recordedBy,
    what: t("outcomes.timeline.conferred", { award: awardName }),
    text: certificateNumber && t("outcomes.timeline.certificate", { number: certificateNumber }),
    document,
  });
  const handedOver = items.flatMap(({ id: item, kind, handedOverOn, receivedBy }) =>
    onDay(handedOverOn, {
      key: `${item} out`,
      rank: "handedOver",
      what: t("outcomes.timeline.handedOver", { item: t(`honours.item.${kind}`) }),
      text: receivedBy && t("outcomes.timeline.receivedBy", { name: receivedBy }),
    }),
  );
  const recovered = items.flatMap(({ id: item, kind, recoveredOn, recoveryNote }) =>
    onDay(recoveredOn, { key: `${item} back`, rank: "recovered", what: t("outcomes.timeline.recovered", { item: t(`honours.item.${kind}`) }), text: recoveryNote }),
  );
  const stopped = onDay(treatmentStoppedOn, { key: `${id} treatment`, rank: "stopped", what: t("outcomes.timeline.treatmentStopped") });
  return [...conferred, ...handedOver, ...revocations.flatMap((one) => proceedingsOf(one, t)), ...recovered, ...stopped];
}

function proceedingsOf({ id, state, cause, proposedBy, proposedAt, opinions, decidedBy, decidedOn, document, decision }: Honour["revocations"][number], t: T): TimelineEntry[] {
  return [
    entry({ key: id, rank: "proposed", at: proposedAt, who: proposedBy, what: t("outcomes.timeline.proposed"), text: cause }),
    ...opinions.map(({ id: opinionId, level, agrees, opinion, givenBy, givenAt }) =>
      entry({
        key: opinionId,
        rank: "opinion",
        at: givenAt,
        who: givenBy,
        what: t("outcomes.timeline.opinion", {
          level: t(`honours.revocation.level.${level}`),
          word: t(agrees ? "honours.revocation.agrees" : "honours.revocation.disagrees"),
        }),
        text: opinion,
      }),
    ),
    ...(state === "PROPOSED" ? [] : onDay(decidedOn, { key: `${id} decision`, rank: "decided", who: decidedBy, what: t(`outcomes.timeline.${state}`), text: decision, document })),
  ];
}
