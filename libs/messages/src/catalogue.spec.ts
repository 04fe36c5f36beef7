import { describe, expect, it } from '@jest/globals';
import { en } from './en/index.js';
import { chooseLanguage, translate } from './translate.js';
import { vi } from './vi/index.js';

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value as object, `${path}${key}.`),
  );
}
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((m) => m[1]).sort();

describe('the message catalogues', () => {
  const english = new Map(texts(en));

  it('say everything in both languages, with the same facts in it', () => {
    for (const [key, text] of texts(vi)) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
    expect([...english.keys()].sort()).toEqual(
      texts(vi)
        .map(([key]) => key)
        .sort(),
    );
  });

  it('are written in composed Unicode', () => {
    for (const [, text] of [...texts(vi), ...texts(en)]) expect(text).toBe(text.normalize('NFC'));
  });

  it('speak Vietnamese unless asked otherwise', () => {
    expect(chooseLanguage(undefined)).toBe('vi');
    expect(chooseLanguage('en-GB,en;q=0.9')).toBe('en');
    expect(chooseLanguage('fr,vi;q=0.5')).toBe('vi');
    expect(translate('vi', 'roles.SELF')).toBe('chính mình');
  });
});
