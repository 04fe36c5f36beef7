import type { Mirror } from '../mirror.js';
import type { problems as vi } from '../vi/problems.js';

export const problems: Mirror<typeof vi> = {
  BODY_MALFORMED: {
    title: 'The body cannot be read',
    detail: 'The body is not valid JSON.',
    remedy: 'Send it again as valid JSON in UTF-8.',
  },
  BODY_TOO_LARGE: {
    title: 'The body is too large',
    detail: 'The body is larger than the limit of {{limit}} KiB. Nothing was recorded.',
    remedy: 'Shorten it and send it again.',
  },
  CONTENT_TYPE_UNSUPPORTED: {
    title: 'The content type is not supported',
    detail: 'This address takes application/json only.',
    remedy: 'Set the header Content-Type: application/json and send the body as JSON.',
  },
  REQUEST_INVALID: {
    title: 'The request is not right',
    detail: 'Something in the request is missing or wrong. Nothing was recorded.',
    remedy: 'Correct each item named in "errors" and send it again.',
  },
  CURSOR_INVALID: {
    title: 'The cursor cannot be used',
    detail: 'The cursor did not come from this address, or belongs to another filter.',
    remedy: 'Read from the first page again, without "cursor".',
  },
  SIGNED_OUT: {
    title: 'Not signed in',
    detail: 'This request needs a sign-in; the session has ended or there is none.',
    remedy: 'Sign in and send the request again.',
  },
  CREDENTIALS_WRONG: {
    title: 'Could not sign in',
    detail: 'The user name or the password is wrong.',
    remedy:
      'Check both; where several organizations have the same user name, write name@organization. If the password is forgotten, ask an administrator to set a new one.',
  },
  TOO_MANY_SIGN_INS: {
    title: 'Too many failed sign-ins',
    detail: 'Too many sign-ins have failed; none is possible from your address for a while.',
    remedy: 'Wait {{seconds}} seconds and try again.',
  },
  CSRF_MISSING: {
    title: 'The session’s confirmation token is missing',
    detail:
      'A request that changes something by a browser session must carry that session’s token.',
    remedy:
      'Send the header X-CSRF-Token with the value of the cookie "nenep-csrf"; sign in again if the cookie is gone.',
  },
  FORBIDDEN: {
    title: 'Not permitted',
    detail: 'Your account may not do this.',
    remedy: 'Ask an administrator for the right, or sign in with an account that has it.',
  },
  ROUTE_UNKNOWN: {
    title: 'There is no such address',
    detail: 'There is nothing at {{method}} {{path}}.',
    remedy: 'See /api/docs for the addresses there are.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'The method is not allowed',
    detail: '{{path}} does not take {{method}}.',
    remedy: 'Use one of: {{allowed}}.',
  },
  NOT_FOUND: {
    title: 'Not found',
    detail: 'There is no such thing, or you may not see it.',
    remedy: 'Check the id in the address.',
  },
  WORLD_UNKNOWN: {
    title: 'There is no such world',
    detail: 'No world has the id "{{world}}"; it may have been thrown away.',
    remedy: 'See the list at /api/v1/worlds.',
  },
  WORLD_READ_ONLY: {
    title: 'This world is for looking at only',
    detail: 'A time-lapse is a simulation that has run; nothing can be decided in it.',
    remedy: 'Leave out the parameter "world" to work on the record.',
  },
  ANSWERS_INVALID: {
    title: 'The form is not valid yet',
    detail: 'Some answers are missing or do not fit the form. Nothing was recorded.',
    remedy: 'Correct each item named in "errors" and send it again.',
  },
  TASK_UNKNOWN: {
    title: 'There is no such task',
    detail: 'No task of this cycle has this id.',
    remedy: 'Look at the list of your tasks again.',
  },
  TASK_NOT_OPEN: {
    title: 'The task is done',
    detail: 'This task no longer waits for a decision. {{who}}',
    remedy: 'Open the task to see who did it and when; nothing is left to do.',
  },
  TASK_CHANGED: {
    title: 'The task has changed',
    detail: 'This task changed after you opened it; your decision was not taken.',
    remedy: 'Open the task again, look at it, and decide again under a new decision id.',
  },
  NOT_YOURS: {
    title: 'Somebody else’s task',
    detail: 'This task is not assigned to you and you cannot stand in for whom it is.',
    remedy: 'Those it is assigned to, or a body that may take over, must decide it.',
  },
  NO_LONGER_YOURS: {
    title: 'The task went to somebody else',
    detail: 'Since {{since}} it is for {{who}} to decide, by a change of the organization.',
    remedy: 'Whoever holds the authority now decides it; what you had decided before stands.',
  },
  APPROVAL_REFUSED: {
    title: 'Not yours to approve',
    detail: '{{why}}',
    remedy: 'Somebody else who may has to approve; `nenep organization pending` lists what waits.',
  },
  CHANGE_REFUSED: {
    title: 'The decision on the organization cannot be',
    detail: '{{why}}',
    remedy:
      'Mend the decision and record it again; `nenep organization show --on` tells how it is on a day.',
  },
  OWN_WORK: {
    title: 'Nobody judges themselves',
    detail: 'Nobody may review their own work.',
    remedy: 'Leave it to another reviewer or to the body above.',
  },
  COUNTED_ALREADY: {
    title: 'You have signed this already',
    detail: 'Each person counts once in one approval. {{who}}',
    remedy: 'Nothing more is needed of you; it waits for the signatures of others.',
  },
  VERB_NOT_ALLOWED: {
    title: 'That cannot be done with this task',
    detail: 'This task does not take "{{verb}}" now.',
    remedy: 'Open the task again and use one of its "verbs".',
  },
  CONTENT_REQUIRED: {
    title: 'Content is missing',
    detail: 'This needs content: a form filled in, or the reasons of a return.',
    remedy: 'Send "answers" by the form, or "reasons" with a return.',
  },
  EXTENSION_INVALID: {
    title: 'It cannot be put off until that day',
    detail:
      'The new date must be a working day after the old one and after today, at most 60 working days ahead.',
    remedy: 'Send it again with such a day as "until"; `nenep calendar add` finds one.',
  },
  TARGET_INVALID: {
    title: 'The named task cannot be returned',
    detail: 'The "target" cannot be returned from here, or it must be said which task goes back.',
    remedy: 'Name one of the "targets" of this task.',
  },
  DECISION_ID_REUSED: {
    title: 'The decision id was used before',
    detail: 'This decision id was used with other content. The earlier decision stands.',
    remedy: 'Send it again under a new decision id.',
  },
  CYCLE_CLOSED: {
    title: 'The cycle has closed',
    detail: 'This cycle has closed and takes no more decisions.',
    remedy: 'Look at the results; objections to them have a procedure of their own.',
  },
  TOO_MANY_AT_ONCE: {
    title: 'Too many requests at once',
    detail: 'Your account or address has too many requests under way. This one was not taken.',
    remedy: 'Wait {{seconds}} seconds and send it again; send fewer at a time.',
  },
  API_BUSY: {
    title: 'The system is overloaded',
    detail: 'Too many requests are under way. This one was not taken.',
    remedy: 'Wait {{seconds}} seconds and send it again; nothing is lost.',
  },
  DOOR_BUSY: {
    title: 'Too many people are sending at once',
    detail: 'Your decision was not taken.',
    remedy: 'Wait {{seconds}} seconds and send it again under the same decision id.',
  },
  OUTCOME_UNKNOWN: {
    title: 'It is not known whether the decision was taken',
    detail: 'The engine did not answer in time. The decision may or may not have been taken.',
    remedy:
      'Send it again under the same decision id: if it was taken, you get that very answer again.',
  },
  STORE_UNAVAILABLE: {
    title: 'The database does not answer at the moment',
    detail: 'Data cannot be read or written now. No decision was taken.',
    remedy: 'Wait {{seconds}} seconds and send it again; nothing is done twice.',
  },
  ENGINE_UNAVAILABLE: {
    title: 'The engine does not answer at the moment',
    detail: 'The request could not be handed to the engine.',
    remedy: 'Wait {{seconds}} seconds and send it again; nothing is done twice.',
  },
  NOT_YET_READABLE: {
    title: 'What was just recorded cannot be read yet',
    detail: 'It is safely kept, but has not reached the copy that is read from.',
    remedy: 'Wait {{seconds}} seconds and read again, or read without "after".',
  },
  PLAN_INVALID: {
    title: 'The plan is not valid yet',
    detail: '{{places}} places in the plan’s files need correction. Nothing was applied.',
    remedy: 'Correct each place named in "problems" (file:line:column) and apply it again.',
  },
  REHEARSAL_MIXED: {
    title: 'A rehearsal is never mixed with the real record',
    detail: 'The organization "{{organization}}" exists already as the other kind.',
    remedy: 'Choose another organization id for the rehearsal.',
  },
  PLAN_ENDED: {
    title: 'The plan has ended',
    detail:
      'Every period of this plan has been dealt with, or it was ended early; it takes no further version and no order.',
    remedy: 'Apply the plan of the new year under another plan id.',
  },
  PLAN_PAUSED: {
    title: 'The plan is paused',
    detail: 'A paused plan opens no period, also not on request.',
    remedy: 'Resume the plan (nenep plan resume), then ask again.',
  },
  INITIAL_PASSWORD_REFUSED: {
    title: 'No common password for a real organization',
    detail: '"initialPassword" is for rehearsals and time-lapses only.',
    remedy: 'Leave it out and set a password for each account.',
  },
  INTERNAL: {
    title: 'An error of the system',
    detail: 'Something unforeseen went wrong.',
    remedy: 'Try again; if it persists, tell the operator the request id {{request}}.',
  },
  fields: {
    EXPECTED: {
      TEXT: 'Missing or of the wrong type; expected a text.',
      NUMBER: 'Missing or of the wrong type; expected a whole number.',
      BOOLEAN: 'Missing or of the wrong type; expected true or false.',
      LIST: 'Missing or of the wrong type; expected a list.',
      OBJECT: 'Missing or of the wrong type; expected a JSON object.',
    },
    TOO_SMALL: 'Too short or too small; at least {{minimum}}.',
    TOO_BIG: 'Too long or too large; at most {{maximum}}.',
    FORMATS: {
      SLUG: 'Not an id: only lower-case letters a to z, digits and hyphens, at most 64, like monthly-evaluation.',
      STREAM: 'Not a stream of facts, like tayninh/2021/monthly-evaluation/2021-05.',
      CYCLE: 'Not the address of a cycle, like tayninh~2021~monthly-evaluation~2021-05.',
      TASK: 'Not the id of a task, like tayninh~2021~monthly-evaluation~2021-05~self.cb-012.',
      TASK_KEY: 'Not the key of a task in its period, like self.cb-012.',
      DECISION:
        'Not the id of a decision: 8 to 64 letters a to z, digits, hyphens or underscores; a UUID serves, like 3f1c2b7e-5d0a-4c1e-9b7f-2a6d8e4c0b13.',
      AFTER: 'Not the number of a fact, like tayninh/2021/monthly-evaluation/2021-05:17.',
      MOMENT: 'Not a moment (UTC, to the millisecond), like 2021-05-20T00:00:00.000Z.',
      ROLE: 'Not a position or body: capitals, digits and underscores only, like UNIT_HEAD.',
      DATE: 'Not a date, like 2021-05-20.',
    },
    CHOICE: 'No such choice; one of: {{values}}.',
    SURPLUS: 'There is nothing named {{keys}}; leave it out.',
    PERIODS:
      'The cycle “{{cycle}}” has no period in this range; the periods of the plan: {{values}}.',
    NO_ORGANIZATION: 'There is no organization yet; apply a plan first.',
    OTHER: 'Not valid.',
  },
};
