import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { CampaignFacts } from "./facts";
import { broken, defineRule, Gate, passed } from "./verdict";

const ratio = z.int({ error: "百分比为整数" }).min(100, { error: "差额推荐的比例不小于 100" });

/**
 * R02, more are recommended than are reported (差额推荐; notice 一, 三（二）): of each award the units together are
 * allocated more than `ratioAbovePercent` of the province's quota. Exactly that much is not more. The customary ratio
 * of sister notices is told and refuses nothing. An award of which the province reports none has no difference to keep.
 */
export const differential = defineRule<CampaignFacts>()({
  id: "R02",
  kind: RuleKind.HARD,
  gates: [Gate.OPENING],
  settings: z.strictObject({ ratioAbovePercent: ratio, customaryPercent: ratio }),
  check: ({ awards }, { ratioAbovePercent, customaryPercent }) =>
    awards.flatMap(({ name, provinceQuota, places }) => {
      if (provinceQuota === 0) return [];
      const limit = (provinceQuota * ratioAbovePercent) / 100;
      const share = Math.floor((places * 1000) / provinceQuota) / 10;
      const facts = {
        zh: `${name}已分配 ${places} 个名额，为全省名额 ${provinceQuota} 个的 ${share}%`,
        en: `${places} places of ${name} are allocated, ${share}% of the province's ${provinceQuota}`,
      };
      const field = "quotas";
      if (places <= limit) {
        const needed = Math.floor(limit) + 1;
        return broken(
          { zh: `${facts.zh}，未超过 ${ratioAbovePercent}%，不构成差额`, en: `${facts.en}: not more than ${ratioAbovePercent}%` },
          { zh: `调整名额分配表，使${name}的名额合计不少于 ${needed} 个`, en: `Allocate at least ${needed} places of ${name} altogether` },
          { field },
        );
      }
      const unusual = places * 100 < provinceQuota * customaryPercent;
      return passed(
        unusual ? `${facts.zh}，低于惯例的 ${customaryPercent}%` : facts.zh,
        unusual ? `${facts.en}, below the customary ${customaryPercent}%` : facts.en,
        { field },
      );
    }),
});
