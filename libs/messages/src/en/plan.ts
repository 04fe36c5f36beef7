import type { Mirror } from '../mirror.js';
import type { plan as vi } from '../vi/plan.js';

export const plan: Mirror<typeof vi> = {
  'file-too-big': 'The file is larger than {{limit}} KiB.',
  'file-too-big-remedy': 'See whether it is the right file; a plan is some tens of KiB long.',
  'too-many-values': 'The file has more than {{limit}} values.',
  'too-many-values-remedy': 'See whether it is the right file.',
  'file-empty': 'The file has no content.',
  'file-empty-remedy': 'Copy a file of plans/tayninh-2021 and change it.',
  'yaml-syntax': 'The YAML is broken (its reader says: {{detail}}).',
  'yaml-syntax-remedy':
    'Look at the colons, brackets, quotes and indentation of this line and the one before.',
  'yaml-tab': 'The line is indented with a tab.',
  'yaml-tab-remedy': 'Replace each tab with two spaces; YAML takes no tabs at the start of a line.',
  'yaml-several-documents': 'The file holds several documents, divided by “---”.',
  'yaml-several-documents-remedy': 'Keep one document a file; remove the “---” between them.',
  'yaml-alias':
    'An alias (*name) in the file has no anchor, points at itself, or is used too often.',
  'yaml-alias-remedy': 'Write the content out in place of *name.',
  'yaml-too-deep': 'The content is nested too deeply.',
  'yaml-too-deep-remedy':
    'Look for a bracket [ or { that was not closed, or a *name that points at itself.',
  'duplicate-key': 'The same group has “{{key}}” already.',
  'duplicate-key-remedy': 'Make one entry of the two, or remove the surplus one.',

  'unknown-key': 'There is no “{{key}}” here.',
  'unknown-key-remedy': 'Here only these can be used: {{known}}.',
  'key-missing': '“{{key}}” is missing.',
  'key-missing-remedy': 'Add “{{key}}” here.',
  'value-missing': '“{{key}}” is empty.',
  'value-missing-remedy': 'Write a value after the colon, or remove the entry if it is optional.',
  'expected-text': 'This must be text, not “{{value}}”.',
  'expected-text-remedy': 'Put the value in quotes, like "2021".',
  'expected-number': 'This must be a whole number, not “{{value}}”.',
  'expected-number-remedy': 'Write a whole number without quotes and decimals.',
  'expected-list': 'This must be a list, not “{{value}}”.',
  'expected-list-remedy': 'Write each element on a line of its own, beginning with a dash “- ”.',
  'expected-mapping': 'This must be a group of “name: value” entries, not “{{value}}”.',
  'expected-mapping-remedy': 'Write each entry on a line of its own, two spaces further in.',
  'expected-truth': 'This must be true or false, not “{{value}}”.',
  'expected-truth-remedy': 'Write true or false, without quotes.',
  'unknown-value': 'The value “{{value}}” is not understood.',
  'unknown-value-remedy': 'Use one of: {{options}}.',
  'wrong-value': 'The value “{{value}}” cannot be used here.',
  'wrong-value-remedy': 'Compare it with the same entry in plans/tayninh-2021.',
  'text-empty': 'This text is empty.',
  'text-empty-remedy': 'Write at least one letter, or remove the entry if it is optional.',
  'text-too-long': 'This text is longer than {{limit}} characters.',
  'text-too-long-remedy': 'Shorten it.',
  'list-empty': 'This list is empty.',
  'list-empty-remedy': 'Add at least one element, beginning with a dash “- ”.',
  'list-too-long': 'This list has more than {{limit}} elements.',
  'list-too-long-remedy': 'Remove some elements.',
  'number-too-small': '{{value}} is less than {{limit}}.',
  'number-too-small-remedy': 'Write a number of {{limit}} or more.',
  'number-too-big': '{{value}} is more than {{limit}}.',
  'number-too-big-remedy': 'Write a number of {{limit}} or less.',
  'minimum-above-maximum': 'The largest number ({{value}}) is below the smallest.',
  'minimum-above-maximum-remedy': 'Change min or max so that min is not above max.',
  'impossible-date': 'The calendar has no {{value}}.',
  'impossible-date-remedy': 'Correct the date; that month has no such day.',
  'not-a-date': '“{{value}}” is not a date.',
  'not-a-date-remedy': 'Write dates as year-month-day, like 2021-04-28.',
  'date-out-of-range': '{{value}} lies outside the years 1900–2199.',
  'date-out-of-range-remedy': 'Check the year.',
  'not-a-time': '“{{value}}” is not a time of day.',
  'not-a-time-remedy': 'Write hours and minutes like 08:00; 24:00 is the end of the day.',
  'not-an-id': '“{{value}}” is not an id.',
  'not-an-id-remedy':
    'An id has lower-case letters, digits and hyphens only, at most 64 of them, like van-phong.',
  'not-a-constant': '“{{value}}” is not a name in capitals.',
  'not-a-constant-remedy':
    'Roles, bodies, kinds of unit and classes have CAPITALS, digits and _ only, like UNIT_HEAD.',
  'ends-before-it-begins': 'It ends ({{value}}) before it begins.',
  'ends-before-it-begins-remedy': 'Change the first date or year, or the last.',
  'validity-too-long': 'The plan is valid for more than 10 years.',
  'validity-too-long-remedy': 'Check the years in validity.',
  'not-a-country': '“{{value}}” is not the code of a country.',
  'not-a-country-remedy':
    'Use the two letters of ISO 3166, with that of a part where needed, like VN or US-NY.',
  'unknown-zone': 'There is no time zone “{{value}}”.',
  'unknown-zone-remedy': 'Use a name of the IANA database, like Asia/Ho_Chi_Minh.',

  'did-you-mean': 'Did you mean “{{near}}”? If so, write it like that.',
  'unknown-role': 'The plan has no position or body “{{value}}”.',
  'unknown-role-remedy': 'Declare it under roles in the plan, or use one that is there.',
  'unknown-scale': 'The plan has no scale “{{value}}”.',
  'unknown-scale-remedy': 'Declare it under scales in the plan, or use one that is there.',
  'unknown-organization': 'The organization file is not that of “{{value}}”.',
  'unknown-organization-remedy':
    'The organization of the plan and the id of the organization file must be the same.',
  'unknown-person': 'The organization has nobody with the id “{{value}}”.',
  'unknown-person-remedy': 'Add the person under people, or use an id that is there.',
  'unknown-unit': 'The organization has no unit “{{value}}”.',
  'unknown-unit-remedy': 'Add the unit under units, or use an id that is there.',
  'unknown-unit-kind': 'The organization has no unit of kind “{{value}}”.',
  'unknown-unit-kind-remedy': 'Use a kind that a unit of the organization file has.',
  'unknown-event': 'The plan has no event “{{value}}”.',
  'unknown-event-remedy': 'Write it with its dates under events in the plan.',
  'unknown-period': 'The cycle has no period “{{value}}”.',
  'unknown-period-remedy':
    'Write the id as the timeline does: 2021-05, 2021-q2, 2021-w20, 2021-05-a.',
  'unknown-step': 'The cycle has no step “{{value}}”.',
  'unknown-step-remedy': 'Use the id of the step just before.',
  'duplicate-id': '“{{value}}” was used above already.',
  'duplicate-id-remedy': 'Give it another value, or remove the double.',

  'step-missing': 'The evaluation has no step of kind {{kind}}.',
  'step-missing-remedy':
    'An evaluation has all five: self-evaluation, review, consolidation, approval, publication.',
  'step-out-of-order': 'A step of kind {{kind}} cannot come after one of kind {{before}}.',
  'step-out-of-order-remedy':
    'Order the steps self-evaluation, review, consolidation, approval, publication, one of each.',
  'dates-out-of-order': 'The step “{{step}}” is due before “{{before}}”.',
  'dates-out-of-order-remedy': 'Change the day, or write month: NEXT if it is in the next month.',
  'after-not-before': 'A term can only count from the step just before, not from “{{value}}”.',
  'after-not-before-remedy': 'Write the id of the step just before in after.',
  'act-among-several': 'Among several dates none can count from when a step is actually done.',
  'act-among-several-remedy': 'Write end: PLANNED to count from its planned date, or leave it out.',
  'anchor-not-here': 'Here nothing can be counted from “{{value}}”.',
  'anchor-not-here-remedy': 'Count from PERIOD_START, PERIOD_END or an event, or write a date.',
  'date-unknown': 'In the period “{{value}}” this rule names no date.',
  'date-unknown-remedy': 'Add a date of the event under events, or use another rule.',
  'counted-in-a-circle':
    'The date counts from “{{value}}”, whose date in turn counts from this step.',
  'counted-in-a-circle-remedy': 'Give one of the steps a date that counts from no other step.',
  'override-empty': 'The period is named apart, but nothing of it is changed.',
  'override-empty-remedy': 'Write at least one of skip, merge, span, opens, due.',
  'override-of-skipped': 'A period that is skipped has no dates to change.',
  'override-of-skipped-remedy': 'Remove skip, or merge, span, opens and due.',
  'opens-too-soon':
    'The period “{{value}}” opens only {{days}} days after the one before; {{limit}} are the least.',
  'opens-too-soon-remedy': 'Change when it opens (opens, overrides), or spacing.',
  'opens-too-late':
    'The period “{{value}}” opens {{days}} days after the one before; {{limit}} are the most.',
  'opens-too-late-remedy': 'Change when it opens (opens, overrides), or spacing.',
  'beyond-parent': 'The validity reaches beyond the parent plan {{value}} ({{from}} to {{to}}).',
  'beyond-parent-remedy': 'Check the validity, or that of the parent plan under parent.',
  'not-yet-supported': '“{{field}}” is not carried out yet: {{consequence}}.',
  'not-yet-supported-remedy':
    'Remove it, or leave it where that is acceptable; docs/plan-format.md has the list.',
  'kind-not-yet-run':
    'The cycle “{{value}}” is of kind {{kind}}, which cannot run yet: no period opens, and its clauses are pending: {{clauses}}.',
  'kind-not-yet-run-remedy': 'Keep it for later; for now do this work outside the software.',
  'rung-repeated': '“{{value}}” is on a lower rung of the same ladder already.',
  'rung-repeated-remedy': 'Keep one rung for each position or body.',
  'rung-out-of-order': 'The rung “{{value}}” is reached no later than “{{before}}” below it.',
  'rung-out-of-order-remedy': 'Let each rung wait longer than the one below.',

  'nobody-evaluated': 'On {{date}} there is nobody to evaluate.',
  'nobody-evaluated-remedy':
    'Add people to the units of the kinds in evaluates, for a time that includes this day.',
  'nobody-judges': 'On {{date}} nobody can review the person with the id “{{value}}”.',
  'nobody-judges-remedy':
    'Nobody reviews themselves: let somebody else hold the role too, or add a rung with TAKE_OVER.',
  'nobody-holds': 'On {{date}} nobody holds “{{value}}”.',
  'nobody-holds-remedy': 'Add a holder under positions or bodies in the organization file.',
  'nobody-holds-in-unit': 'On {{date}} nobody holds “{{value}}” towards the unit “{{unit}}”.',
  'nobody-holds-in-unit-remedy': 'Add a holder; without one the work goes on to the next rung.',
  'person-in-two-units': '“{{value}}” is in the unit “{{unit}}” at the same time.',
  'person-in-two-units-remedy': 'Write the day of the move: to in the old unit, from in the new.',
  'units-missing': 'The position “{{value}}” is held towards units, but names none.',
  'units-missing-remedy': 'Add units: [id of the unit].',
  'units-surplus': 'The position “{{value}}” is of the whole organization and of no unit.',
  'units-surplus-remedy': 'Remove units, or write scope: UNIT for the position in the plan.',
  'never-opens': 'The cycle “{{value}}” never opens while the plan is valid.',
  'never-opens-remedy': 'Change when it opens, or the validity.',
  'year-not-covered': 'The plan reaches into {{year}}, a year that the calendar does not have.',
  'year-not-covered-remedy':
    'Add the days off of {{year}} to the calendar, then change firstYear or lastYear.',
  'values-unconfirmed':
    '{{count}} values of the cycle “{{value}}” are only defaults that nobody has confirmed: {{values}}.',
  'values-unconfirmed-remedy':
    'Once they are decided, write provenance: LOCAL_DECISION and a reference for each.',

  'unknown-clause': 'The plan’s list of clauses does not have “{{value}}”.',
  'unknown-clause-remedy': 'Write it as in the list under clauses, or add it to the list.',
  'no-working-day': 'From {{from}} to {{to}} the calendar has no working day.',
  'no-working-day-remedy': 'Check the days and the weekend of the calendar.',
  'year-without-days-off': 'The calendar claims to know {{value}}, but has no day off in it.',
  'year-without-days-off-remedy':
    'Add the days off of that year, or let firstYear and lastYear be the years that were written.',
  'dates-cross-when-rolled':
    'Period {{period}}: once rolled, the step “{{step}}” is due ({{date}}) before “{{before}}” ({{dateBefore}}).',
  'dates-cross-when-rolled-remedy':
    'Put the dates further apart, lower minimumGap, or change what was decided under overrides.',
  'period-outside':
    'The period “{{value}}” opens on {{date}}, outside the plan’s validity ({{from}} to {{to}}), and is not run.',
  'period-outside-remedy': 'Change the date of the period or the validity, or remove the period.',
  'role-vacant': 'From {{from}} to {{to}} nobody holds “{{value}}”.',
  'role-vacant-remedy':
    'Add a holder for those days under positions or bodies in the organization file.',
  'role-vacant-in-unit':
    'From {{from}} to {{to}} nobody holds “{{value}}” towards the unit “{{unit}}”.',
  'role-vacant-in-unit-remedy':
    'Add a holder for those days; without one the work goes on to the next rung.',
  'approves-own':
    'On {{date}} only the person with the id “{{value}}” could approve, who is the one to submit.',
  'approves-own-remedy':
    'Let somebody else submit or approve too, or add a rung with TAKE_OVER to the approval’s ladder.',
  'quorum-too-large':
    '{{needed}} holders of “{{value}}” are needed, but on {{date}} only {{eligible}} may decide.',
  'quorum-too-large-remedy':
    'Ask for fewer, or add members; whoever submits does not decide on it.',
  'unit-too-large':
    'The unit “{{value}}” has {{people}} people on {{date}}; {{limit}} are the most.',
  'unit-too-large-remedy': 'Write it as several units in the organization file.',
  'value-unconfirmed': 'The value at “{{value}}” is only a default that nobody has confirmed.',
  'value-unconfirmed-remedy':
    'Once it is decided, write provenance: LOCAL_DECISION and a reference.',

  'return-reasons': 'Reasons for returning',
};
