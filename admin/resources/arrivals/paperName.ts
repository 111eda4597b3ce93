import type { T } from "../../shared/useT";

/** A paper with whose it is, where it is about one nominee: 初审推荐登记表（张样本）. */
export const paperName = (paper: string, name: string | null | undefined, t: T): string =>
  name ? t("arrivals.owed.of", { paper, name }) : paper;
