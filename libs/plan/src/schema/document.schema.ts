import { z } from 'zod';
import {
  date,
  endsAfterItBegins,
  endsBeforeItBegins,
  id,
  line,
  localized,
  role,
  sourced,
} from './vocabulary.js';

/** From which clause each part of the document's own data is taken. */
const clausesOfParts = z.strictObject({
  issuer: line.optional(),
  superior: line.optional(),
  number: line.optional(),
  place: line.optional(),
  issuedOn: line.optional(),
  title: line.optional(),
  year: line.optional(),
  draftingBody: line.optional(),
});

/** The document that the plan is, as it was issued. */
export const issuedDocument = z.strictObject({
  clauses: clausesOfParts.optional(),
  issuer: localized,
  superior: localized.optional(),
  number: line,
  place: line,
  issuedOn: date,
  year: z.int().min(1900).max(9999),
  draftingBody: role,
  legalBases: z
    .array(z.strictObject({ clause: line, text: localized, reference: line.optional() }))
    .min(1),
  signature: z.strictObject({
    /** On behalf of a collective, for the head, by order, by authorization, acting. */
    mode: z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q']).optional(),
    body: role,
    position: role,
    name: line,
    clause: line.optional(),
  }),
  recipients: z.array(z.strictObject({ clause: line, name: localized, role: role.optional() })),
});

/** The plan that this one carries out; it may not reach beyond it. */
export const parentPlan = z.strictObject({
  title: localized,
  number: line,
  validity: z.strictObject({ from: date, to: date }).refine(endsAfterItBegins, endsBeforeItBegins),
});

/** A series of document numbers. */
export const numberSeries = z.strictObject({
  type: line,
  issuer: role,
  period: z.enum(['TERM', 'YEAR']),
  from: z.int().min(1).default(1),
  clause: line.optional(),
  ...sourced,
});

/** How long what is kept of people stays. */
export const retention = z.strictObject({
  what: z.enum(['WORDS', 'RESULTS', 'DOCUMENTS', 'ACCESS_LOG']),
  years: z.int().min(1).max(100),
  clause: line.optional(),
  ...sourced,
});

/** A figure that the plan wants reached. */
export const indicator = z.strictObject({
  id,
  title: localized,
  unit: localized.optional(),
  target: z.number().optional(),
  clause: line,
  ...sourced,
});
