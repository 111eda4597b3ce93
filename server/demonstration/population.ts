import { join, resolve } from "node:path";
import { DataFileError, type DataProblem, readDataFile } from "../presets/data-file";
import { loadPreset } from "../presets/preset";
import { checkPlaces } from "./check-places";
import { checkReferences } from "./check-references";
import { toNominations } from "./demo-nominations";
import { creditCode, mobile } from "./invented-numbers";
import { type PopulationFile, populationFileSchema, timestamp } from "./population-schema";
import type { DemoContact, DemoWorkplace, Population } from "./population-types";

/** Contacts' and collectives' telephones start above the nominees' own. */
const CONTACT_SERIAL = 900;

/** Reads and checks the demonstration. Throws `DataFileError` naming each path and its remedy. */
export function loadPopulation(path = join(__dirname, "population.yaml")): Population {
  const file = resolve(path);
  const data = readDataFile(file, populationFileSchema);
  const preset = loadPreset(data.preset);
  const references = checkReferences(data, preset);
  if (references.length > 0) throw new DataFileError(file, references);
  const problems: DataProblem[] = [];
  const workplaces = toWorkplaces(data);
  const nominations = toNominations(data, preset, workplaces, problems);
  problems.push(...checkPlaces(nominations, preset));
  if (problems.length > 0) throw new DataFileError(file, problems);
  return { preset: data.preset, domainDate: data.domainDate, contacts: toContacts(data), workplaces, nominations };
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
    .map((place, index) => ({ ...place, creditCode: creditCode(place.nature, index + 1) }));
}
