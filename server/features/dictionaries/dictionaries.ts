import type { Dictionary } from "./dictionary";
import { administrativeRank } from "./tables/administrative-rank";
import { education } from "./tables/education";
import { ethnicGroups } from "./tables/ethnic-groups";
import { honourLevel, personIdentity, unitKind, workplaceNature } from "./tables/own-lists";
import { politicalStatus } from "./tables/political-status";
import { sex } from "./tables/sex";

/** Every dictionary: those of national standards first. */
export const DICTIONARIES: readonly Dictionary[] = [ethnicGroups, sex, politicalStatus, education, administrativeRank, workplaceNature, personIdentity, honourLevel, unitKind];
