import { bare } from "../../../workbooks/compare-text";
import type { CellProblem } from "../../../workbooks/table-shape";
import type { Seat } from "../../campaigns/seat";
import { SEAT_NAMES } from "../../papers/dossier/words";
import type { RecommendingUnit } from "../../units/recommending-unit";
import { type Row, wrong } from "./row";

type Known = Pick<RecommendingUnit, "id" | "code" | "name" | "shortName" | "seat">;

/** Finds units by name, short name or code; of those the caller sees. */
export class UnitFinder<Unit extends Known> {
  readonly #byName = new Map<string, Set<Unit>>();

  constructor(units: Unit[]) {
    for (const unit of units) {
      for (const name of new Set([unit.name, unit.shortName, unit.code].map(bare))) this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(unit));
    }
  }

  find(name: string): Unit[] {
    return [...(this.#byName.get(bare(name)) ?? [])];
  }

  /** The unit a cell names, or what is wrong with it. An office sees its own seat's units: `seat` says whose are missing. */
  in(row: Row, key: string, name: string, seat: Seat | null): { unit?: Unit; problem?: CellProblem } {
    const [unit, ...others] = this.find(name);
    if (!unit) return { problem: unknown(row, key, name, seat) };
    if (others.length > 0) return { problem: wrong(row, key, `有多个推荐单位叫“${name}”，请填写全称。`, `Several units are called “${name}”: write the full name.`) };
    return { unit };
  }
}

function unknown(row: Row, key: string, name: string, seat: Seat | null): CellProblem {
  if (seat === null) return wrong(row, key, `没有推荐单位“${name}”，请核对名称。`, `There is no unit “${name}”: check the name.`);
  const others = Object.entries(SEAT_NAMES).filter(([one]) => one !== seat).map(([, zh]) => zh).join("、");
  return wrong(row, key, `${SEAT_NAMES[seat]}没有推荐单位“${name}”：如属${others}，请由该口办公室导入；如名称有误请改正；如为新单位，请先登记。`, `This seat has no unit “${name}”: units of the other seat are imported by its office; otherwise mend the name, or enter the unit first.`);
}
