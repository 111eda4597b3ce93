import { useLocaleState, useStore, useTheme } from "react-admin";
import { useT } from "../shared/useT";
import type { Density } from "./theme";

/** Something of the dashboard's looks that is chosen among a few. */
export interface Look {
  label: string;
  value: string;
  options: readonly { value: string; label: string; lang?: string }[];
  choose: (value: string) => void;
}

/** Language, density and appearance: in the account's menu and on its settings page alike. */
export function useLooks(): Look[] {
  const t = useT();
  const [locale, setLocale] = useLocaleState();
  const [density, setDensity] = useStore<Density>("density", "comfortable");
  const [theme, setTheme] = useTheme("light");
  return [
    {
      label: t("layout.language"),
      value: locale === "en" ? "en" : "zh",
      options: [
        { value: "zh", label: "中文", lang: "zh-CN" },
        { value: "en", label: "English", lang: "en" },
      ],
      choose: setLocale,
    },
    {
      label: t("layout.density"),
      value: density,
      options: [
        { value: "comfortable", label: t("layout.comfortable") },
        { value: "compact", label: t("layout.compact") },
      ],
      choose: (value) => setDensity(value as Density),
    },
    {
      label: t("layout.appearance"),
      value: theme === "dark" ? "dark" : "light",
      options: [
        { value: "light", label: t("layout.light") },
        { value: "dark", label: t("layout.dark") },
      ],
      choose: (value) => setTheme(value as "light" | "dark"),
    },
  ];
}
