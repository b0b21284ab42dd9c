import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type Language, languages } from "./docsContent";

const storageKey = "muster-docs-language";

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: "curl",
  choose: () => {},
});

export const useLanguage = () => useContext(LanguageContext).language;

/** One language for all examples of the page, kept for the next visit. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  const value = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(storageKey, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

function remembered(): Language {
  const kept = localStorage.getItem(storageKey);
  return kept && kept in languages ? (kept as Language) : "curl";
}

export function LanguageSwitch({ label }: { label: string }) {
  const { language, choose } = useContext(LanguageContext);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      onChange={(_event, chosen: Language | null) => chosen && choose(chosen)}
      aria-label={label}
      className="no-print"
    >
      {Object.entries(languages).map(([name, words]) => (
        <ToggleButton key={name} value={name} sx={{ py: 0.25, px: 1.25, minHeight: 32, color: "text.secondary" }}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
