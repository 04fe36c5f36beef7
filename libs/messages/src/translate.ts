import { createInstance } from 'i18next';
import { en } from './en/index.js';
import { vi } from './vi/index.js';

/** Vietnamese is the source of every text and the default; English is complete. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];
/** `area.text`, checked by the compiler against the Vietnamese catalogue. */
export type MessageKey = Leaves<typeof vi>;
export type MessageParams = Readonly<Record<string, string | number>>;

const catalogue = createInstance();
void catalogue.init({
  resources: { vi: { translation: vi }, en: { translation: en } },
  fallbackLng: 'vi',
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The text of `key` in the language, with `{{name}}` replaced by the parameter of that name. */
export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return catalogue.t(key, { ...params, lng: language });
}

/** Whether the catalogue has the key; for keys that come from data. */
export function hasMessage(key: string): key is MessageKey {
  return catalogue.exists(key, { lng: 'vi' });
}

/** The first language of an `Accept-Language` header, or of `LANG`, that we speak. */
export function chooseLanguage(preference: string | undefined): Language {
  const wanted = (preference ?? '').toLowerCase().split(/[,;]/);
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => tag.trim().startsWith(language));
    if (found) return found;
  }
  return 'vi';
}
