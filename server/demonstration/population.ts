import { join, resolve } from "node:path";
import { DataFileError, type DataProblem, readDataFile } from "../presets/data-file";
import { loadPreset, type Preset } from "../presets/preset";
import { checkPlaces } from "./check-places";
import { checkReferences } from "./check-references";
import { toNominations } from "./demo-nominations";
import { creditCode, mobile } from "./invented-numbers";
import { borrowingFileSchema, type PopulationFile, populationFileSchema, timestamp } from "./population-schema";
import type { DemoContact, DemoWorkplace, Population } from "./population-types";

/** Contacts' and collectives' telephones start above the nominees' own. */
const CONTACT_SERIAL = 900;

/** Reads and checks the demonstration. Throws `DataFileError` naming each path and its remedy. */
export function loadPopulation(path = join(__dirname, "population.yaml")): Population {
  const file = resolve(path);
  return check(file, readDataFile(file, populationFileSchema));
}

/** The small campaign that waits for its vote; its deeds use the paragraphs of the large one. */
export function loadVotePopulation(): Population {
  const { fragments } = readDataFile(join(__dirname, "population.yaml"), populationFileSchema);
  const file = join(__dirname, "population-vote.yaml");
  return check(file, { ...readDataFile(file, borrowingFileSchema), fragments });
}

function check(file: string, data: PopulationFile): Population {
  const preset = campaignOf(loadPreset(data.preset), data);
  const references = checkReferences(data, preset);
  if (references.length > 0) throw new DataFileError(file, references);
  const problems: DataProblem[] = [];
  const workplaces = toWorkplaces(data);
  const nominations = toNominations(data, preset, workplaces, problems);
  problems.push(...checkPlaces(nominations, preset));
  if (problems.length > 0) throw new DataFileError(file, problems);
  return { preset, year: data.year, closes: data.closes, domainDate: data.domainDate, contacts: toContacts(data), workplaces, nominations, arrivals: data.arrivals.map(({ at, ...arrival }) => ({ ...arrival, receivedAt: timestamp(data, at) })) };
}

/** The preset's campaign, or the population's own: another name, year, dates, quotas and places under the same rules. */
function campaignOf(preset: Preset, { campaign, year }: PopulationFile): Preset {
  if (!campaign) return preset;
  const { provinceQuota, places, ...own } = campaign;
  const lines = preset.units.flatMap(({ code: unit }) => preset.awards.map(({ code: award }) => ({ unit, award, places: places[unit]?.[award] ?? 0 })));
  return {
    ...preset,
    campaign: { ...preset.campaign, ...own, year },
    awards: preset.awards.map((award) => ({ ...award, provinceQuota: provinceQuota[award.code] ?? award.provinceQuota })),
    allocation: { demonstration: true, remark: "演示分配", lines },
  };
}

function toContacts(data: PopulationFile): DemoContact[] {
  return data.contacts.map(({ area, at, fax, ...contact }, index) => {
    const line = String(CONTACT_SERIAL + index).padStart(4, "0");
    return {
      ...contact,
      officePhone: `${area}-0000${line}`,
      mobile: mobile(CONTACT_SERIAL + index),
      fax: fax ? `${area}-0001${line}` : null,
      email: `contact-${line}@${contact.unit}.example`,
      registeredAt: timestamp(data, at),
    };
  });
}

function toWorkplaces(data: PopulationFile): DemoWorkplace[] {
  return Object.entries(data.workplaces)
    .flatMap(([unit, places]) => places.map((place) => ({ ...place, unit })))
    .map((place, index) => ({ ...place, creditCode: creditCode(place.nature, data.firstSerial + index) }));
}
