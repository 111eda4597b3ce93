import { NominationAct } from "../features/nominations/nomination-act";
import { NominationState } from "../features/nominations/nomination-state";
import type { DataProblem } from "../presets/data-file";
import { awardOf, type Preset } from "../presets/preset";
import { toDeeds } from "./deeds";
import { toEvents, toReview } from "./demo-history";
import { idNumber, mobile } from "./invented-numbers";
import type { NominationLine, PopulationFile } from "./population-schema";
import type { DemoCollective, DemoNomination, DemoPerson, DemoWorkplace } from "./population-types";

/** The file's nominations with their invented numbers, deeds, history and state; adds what is wrong to `problems`. */
export function toNominations(data: PopulationFile, preset: Preset, workplaces: DemoWorkplace[], problems: DataProblem[]): DemoNomination[] {
  const counts = new Map<string, number>();
  return Object.entries(data.nominations)
    .flatMap(([unit, lines]) => lines.map((line, index) => ({ unit, line, path: `nominations.${unit}.${index}` })))
    .map(({ unit, line, path }, index) => {
      const place = `${unit}/${line.award}`;
      const position = (counts.get(place) ?? 0) + 1;
      counts.set(place, position);
      const { subjectKind } = awardOf(preset, line.award);
      const events = toEvents(data, { unit, line, path }, problems);
      const at = (...acts: NominationAct[]) => events.findLast(({ act }) => acts.includes(act))?.occurredAt ?? null;
      const last = events.at(-1);
      return {
        key: `${place}/${position}`,
        unit,
        award: line.award,
        subjectKind,
        workplace: line.workplace,
        name: line.name,
        position,
        state: last?.toState ?? NominationState.DRAFT,
        deeds: toDeeds(data, line, subjectKind),
        person: toPerson(line, data.firstSerial + index),
        collective: toCollective(line, data.firstSerial + index, workplaces),
        events,
        reviews: events.flatMap(toReview),
        createdAt: at(NominationAct.CREATED) ?? data.domainDate,
        updatedAt: last?.occurredAt ?? data.domainDate,
        submittedAt: at(NominationAct.SUBMITTED),
        decidedAt: at(NominationAct.APPROVED, NominationAct.REJECTED),
      };
    });
}

function toPerson({ person }: NominationLine, serial: number): DemoPerson | null {
  if (!person) return null;
  return { ...person, idNumber: idNumber(person.birthDate, person.sex, serial), mobile: mobile(serial) };
}

function toCollective(line: NominationLine, serial: number, workplaces: DemoWorkplace[]): DemoCollective | null {
  if (!line.collective) return null;
  const whole = workplaces.find((place) => place.key === line.workplace && place.name === line.name);
  return { ...line.collective, phone: mobile(serial), creditCode: whole?.creditCode ?? null };
}
