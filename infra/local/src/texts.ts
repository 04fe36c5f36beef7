import { readerLanguage } from '../bootstrap/language.mjs';
import { en } from './texts.en.js';
import { vi } from './texts.vi.js';

export type Texts = typeof vi;

/** What this package says, in the reader's language: Vietnamese unless NENEP_LANG or LANG is English. */
export function texts(env: NodeJS.ProcessEnv = process.env): Texts {
  return readerLanguage(env) === 'en' ? en : vi;
}
