import type { Nomination } from "../../nominations/nomination";
import type { Publicity } from "../../publicity/publicity";
import { PublicityState } from "../../publicity/publicity-state";

/** The publicity of a nomination that counts, if there is one. */
export const currentPublicity = ({ publicities }: Pick<Nomination, "publicities">): Publicity | undefined => publicities.find(({ state }) => state === PublicityState.CURRENT);
