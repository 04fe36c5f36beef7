import type { Mirror } from '../mirror.js';
import type { organization as vi } from '../vi/organization.js';

export const organization: Mirror<typeof vi> = {
  change: {
    UNIT_FOUNDED: '{{name}} is founded',
    UNIT_RENAMED: '{{unit}} is called {{name}}',
    UNIT_MERGED: '{{units}} merges into {{into}}',
    UNIT_SPLIT: '{{unit}} is split into {{parts}}',
    UNIT_ABOLISHED: '{{unit}} is abolished',
    PERSON_JOINED: '{{person}} joins {{unit}}',
    PERSON_MOVED: '{{person}} moves to {{unit}}',
    PERSON_LEFT: '{{person}} leaves the organization',
    POSITION_TAKEN_UP: '{{person}} takes up {{role}}',
    POSITION_LEFT: '{{person}} leaves {{role}}',
    SEAT_TAKEN_UP: '{{person}} takes a seat in {{role}}',
    SEAT_LEFT: '{{person}} leaves the seat in {{role}}',
    DELEGATED: '{{delegator}} delegates to {{delegate}} until {{until}}',
    DELEGATION_ENDED: '{{delegator}} ends the delegation to {{delegate}}',
  },
  roleOf: '{{role}} ({{unit}})',
  standing: {
    PENDING: 'waits for approval',
    SCHEDULED: 'waits for its day',
    IN_FORCE: 'in force',
    REJECTED: 'not approved',
  },
  next: {
    PENDING:
      'Its day has passed, so somebody else has to approve it ({{role}}); until then nothing changes.',
    SCHEDULED: 'It takes effect on {{day}}; open work goes to others on that day.',
    IN_FORCE: 'It is in force; open work goes to others at once, what is done stays as it is.',
    REJECTED: 'It was not approved; nothing changes.',
  },
  vacant: 'From {{day}} on nobody holds {{roles}}: record a decision on who does.',
  refusal: {
    UNIT_UNKNOWN: 'There is no unit {{subject}} on the day from which the decision holds.',
    UNIT_EXISTS: 'There is a unit {{subject}} already, or a unit is merged into itself.',
    STAFF_REMAIN:
      'Somebody is left in the unit ({{subject}}): move everybody by the same decision.',
    SPLIT_INCOMPLETE:
      'Everybody of the unit that is split goes to exactly one other; look at {{subject}}.',
    PERSON_UNKNOWN:
      'Nobody has the id {{subject}}: add them to people in organization.yaml and apply it first.',
    PERSON_NOT_THERE:
      '{{subject}} is not of the organization on the day from which the decision holds.',
    PERSON_THERE_ALREADY: '{{subject}} is in that unit, or of the organization, already.',
    ROLE_UNKNOWN: 'The plan has no position or body {{subject}}.',
    UNIT_OF_ROLE:
      'Where {{subject}} is held towards units, name the unit; where it is of the whole house, none.',
    HELD_ALREADY: '{{subject}} holds it already.',
    NOT_HELD: '{{subject}} does not hold it on the day from which the decision holds.',
    DELEGATION_INVALID: 'Nobody delegates to themselves, or until a day before it begins.',
    NOBODY_APPROVES:
      'Its day has passed, and organization.yaml names nobody who approves (backdated.approvedBy).',
    NOT_PENDING: 'No decision with this id waits for approval.',
    NOT_THE_APPROVER: 'Only {{role}} approves decisions whose day has passed.',
    OWN_DECISION: 'Whoever recorded a decision does not approve it.',
    CONCERNS_YOU: 'The decision names you: somebody else approves it.',
    DECISION_ID_REUSED: 'This decision id was used for other content.',
  },
  at: 'Change {{number}}: {{text}}',
};
