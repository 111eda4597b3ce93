import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { checkPreset } from "./check-preset";
import { DataFileError, readDataFile } from "./data-file";
import { type PresetFile, presetFileSchema } from "./preset-schema";

/** Places of one unit for one award. Every unit and award has a line, zero included (R03). */
export type AllocationLine = { unit: string; award: string; places: number };

/** The allocation among units (推荐名额分配表); `demonstration` says that it is invented. */
export type Allocation = { demonstration: boolean; remark: string; lines: AllocationLine[] };

/** A campaign as data, checked: what `loadPreset` returns and what is written to the database. */
export type Preset = Omit<PresetFile, "allocation"> & { allocation: Allocation | null };

/** Names of the presets that ship with the desk, sorted. */
export function listPresets(): string[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"))
    .sort();
}

/** Reads a preset by its name, or by the path of a YAML file. Throws `DataFileError` naming each path and its remedy. */
export function loadPreset(nameOrPath: string): Preset {
  const file = fileOf(nameOrPath);
  const preset = readDataFile(file, presetFileSchema);
  const problems = checkPreset(preset);
  if (problems.length > 0) throw new DataFileError(file, problems);
  return { ...preset, allocation: toAllocation(preset) };
}

/** The award of this code; an unknown code is a mistake in the caller. */
export function awardOf(preset: Preset, code: string): Preset["awards"][number] {
  const award = preset.awards.find((candidate) => candidate.code === code);
  if (!award) throw new Error(`Preset ${preset.campaign.code} has no award ${code}`);
  return award;
}

/** Places of a unit for an award; 0 where nothing was allocated. */
export function placesOf(preset: Preset, unit: string, award: string): number {
  return preset.allocation?.lines.find((line) => line.unit === unit && line.award === award)?.places ?? 0;
}

function fileOf(nameOrPath: string): string {
  if (/\.ya?ml$/.test(nameOrPath)) return resolve(nameOrPath);
  if (listPresets().includes(nameOrPath)) return join(__dirname, `${nameOrPath}.yaml`);
  throw new DataFileError(nameOrPath, [
    { path: "/", problem: "没有这个预置活动", remedy: `改为其中之一：${listPresets().join("、")}，或写出YAML文件的路径` },
  ]);
}

function toAllocation({ allocation, units, awards }: PresetFile): Allocation | null {
  if (!allocation) return null;
  const lines = units.flatMap((unit) =>
    awards.map((award) => ({
      unit: unit.code,
      award: award.code,
      places: allocation.places[unit.code]?.[award.code] ?? 0,
    })),
  );
  return { demonstration: allocation.demonstration, remark: allocation.remark, lines };
}
