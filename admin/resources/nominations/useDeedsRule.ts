import { useGetOne } from "react-admin";
import type { Campaign } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { whole } from "../../shared/whole";

interface DeedsRule {
  low: number;
  high: number;
  /** First-person words found in a text (R14: third person), such as 我们. */
  firstPerson: (text: string) => string[];
}

const numberOf = (value: unknown) => (typeof value === "number" ? value : undefined);
const wordsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];

/** What the chosen campaign asks of deeds (R14): its length and words, from its rule settings, never from code. */
export function useDeedsRule(): DeedsRule | undefined {
  const id = useCampaign()?.id;
  const may = useMay();
  const { data } = useGetOne<Campaign>(
    "campaigns",
    { id: id ?? "", ...whole },
    { enabled: id !== undefined && may("campaign"), staleTime: 300_000 },
  );
  const parameters = data?.ruleSettings.find(({ rule, enabled }) => rule === "R14" && enabled)?.parameters;
  const characters = numberOf(parameters?.characters);
  const tolerance = numberOf(parameters?.tolerancePercent);
  if (!parameters || characters === undefined || tolerance === undefined) return undefined;
  const words = wordsOf(parameters.firstPersonWords).sort((a, b) => b.length - a.length);
  const allowed = wordsOf(parameters.allowedWords);
  return {
    low: Math.ceil((characters * (100 - tolerance)) / 100),
    high: Math.floor((characters * (100 + tolerance)) / 100),
    firstPerson: (text) => {
      let rest = allowed.reduce((left, word) => left.replaceAll(word, ""), text);
      return words.filter((word) => {
        const found = rest.includes(word);
        rest = rest.replaceAll(word, "");
        return found;
      });
    },
  };
}
