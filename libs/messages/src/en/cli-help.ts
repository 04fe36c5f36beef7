import type { Mirror } from '../mirror.js';
import type { cliHelp as vi } from '../vi/cli-help.js';

export const cliHelp: Mirror<typeof vi> = {
  about:
    'Nề Nếp runs an organization’s yearly plan: when a period is due it opens the work, gives it to whom it belongs, reminds, escalates what is late, and records every decision.',
  titles: {
    usage: 'Usage',
    commands: 'Commands',
    arguments: 'Arguments',
    options: 'Options',
    globalOptions: 'Common options',
    examples: 'Examples',
    exitCodes: 'Exit codes',
    environment: 'Environment',
  },
  words: {
    account: 'account',
    assignment: 'field=value',
    command: 'command',
    cursor: 'cursor',
    cycle: 'cycle',
    address: 'address',
    day: 'day',
    file: 'file',
    folder: 'folder',
    id: 'id',
    key: 'task key',
    name: 'name',
    number: 'number',
    options: 'options',
    other: 'folder|organization/plan',
    period: 'period',
    place: 'stream:number',
    plan: 'organization/plan',
    state: 'state',
    task: 'task id',
    text: 'text',
    value: 'value',
    verb: 'verb',
  },
  options: {
    help: 'show help',
    helpCommand: 'show help for a command',
    version: 'show the version of this command',
    server: 'address of the server; the last one signed in to where left out',
    json: 'print the server’s JSON unchanged, for other programs',
    lang: 'language: vi (Vietnamese) or en (English)',
    world: 'look at a time-lapse instead of the real record; the command worlds lists them',
    after: 'wait until this fact can be read, as printed by decide',
    limit: 'items on a page, at most {{largest}}',
    cursor: 'go on from the cursor that the page before printed',
    all: 'all pages; with --json one item a line (JSON Lines)',
  },
  exitCodes: {
    OK: 'success',
    UNEXPECTED: 'something unforeseen went wrong',
    INVALID: 'wrong usage, or content that is not valid',
    FORBIDDEN: 'not signed in, or not permitted',
    NOT_FOUND: 'not found',
    REFUSED: 'refused because it is done, has changed or has closed',
    UNAVAILABLE: 'the server does not answer or is busy; run it again later',
  },
  environment: {
    NENEP_SERVER: 'address of the server where --server is left out',
    NENEP_PASSWORD: 'password for login',
    NENEP_LANG: 'language where --lang is left out: vi or en',
    NENEP_CONFIG_DIR: 'folder that keeps sign-ins, ~/.config/nenep by default',
  },
  start: {
    login: 'sign in',
    tasks: 'what waits for me',
    timeline: 'what has just happened',
    help: 'help for the command decide',
  },
  login: {
    summary: 'sign in to a server',
    description:
      'Signs in to a server. The sign-in is kept for each server in a file that only you can read; the password is not kept.',
    username: 'user name; asked for where left out',
    passwordStdin: 'read the password from standard input instead of asking',
    examples: {
      asked: 'asks for the user name and the password',
      named: 'asks for the password only',
      piped: 'asks for nothing, for scripts',
    },
  },
  logout: {
    summary: 'sign out',
    description: 'Ends the sign-in on the server and removes it from this machine.',
    examples: {
      last: 'sign out of the server signed in to last',
      server: 'sign out of the server named',
    },
  },
  whoami: {
    summary: 'show as whom you are signed in',
    description: 'Shows your account, organization, positions and grants on the server.',
    examples: { plain: 'who am I', json: 'the JSON unchanged' },
  },
  password: {
    summary: 'set a new password for an account (administrators)',
    description:
      'Sets a new password (at least 12 characters) for an account and ends all sign-ins of that account. For administrators only. The password is asked for twice, or read from standard input.',
    username: 'user name; as name@organization where several organizations have the same name',
    examples: {
      asked: 'asks for the new password',
      piped: 'takes the new password from a file, for scripts',
    },
  },
  plan: {
    summary: 'check and apply a plan',
    description:
      'A plan is a folder of three files: plan.yaml (what it says), organization.yaml (units, positions, people) and calendar.yaml (days off).',
    name: 'a plan at work, as organization/plan, such as tayninh/2021',
    folder: 'folder with plan.yaml, organization.yaml and calendar.yaml',
  },
  planCheck: {
    summary: 'check a plan, without a server',
    description:
      'Checks the three files of a plan on this machine and names each place to correct as file:line:column. Exit code 0 when valid (with or without warnings), 2 with errors.',
    sarif: 'print the result as SARIF 2.1.0, for editors and CI',
    examples: {
      folder: 'check the sample plan',
      json: 'check the current folder, print JSON',
      sarif: 'check this folder, print SARIF for CI',
    },
  },
  planCoverage: {
    summary: 'what carries out which clause',
    description:
      'Lists every clause of the plan (its entry clauses) and what in the plan carries it out: data of the document, a role, a cycle, a step. A cycle of a kind that cannot run yet shows as pending. Exit code 0 when no clause is left out, 2 when nothing carries one or the plan has errors.',
    examples: {
      folder: 'the clauses of the sample plan',
      json: 'the same for this folder, as JSON',
    },
  },
  planApply: {
    summary: 'apply a plan (administrators)',
    description:
      'Sends a plan to the server to be checked and applied. Applying the same plan again does nothing more. For administrators only.',
    dryRun: 'only check on the server, apply nothing',
    rehearsal: 'apply as a rehearsal, for an organization of its own with this id',
    name: 'name of the rehearsing organization, as people see it',
    initialPasswordStdin:
      'read from standard input one first password for all accounts of the rehearsal',
    examples: {
      dryRun: 'see whether the server takes it, apply nothing',
      apply: 'apply it for real',
      rehearsal: 'apply it as a rehearsal',
      rehearsalName: 'Tây Ninh Youth Union (rehearsal)',
    },
  },
  planDiff: {
    summary: 'compare two versions of a plan',
    description:
      'Compares two folders (old, new) on this machine; or a folder with the version in force on the server: which periods come, go and move, dates old and new, rules and people that change, and which open cycles keep which version.',
    one: 'the folder of the old version; of the new one where it is compared with what is in force',
    other:
      'the folder of the new version; or a plan at work as organization/plan (write a folder of that form as ./a/b)',
    examples: {
      folders: 'compare two folders',
      inForce: 'compare with the version in force',
    },
  },
  planPeriods: {
    summary: 'every period of a plan: opened, missed, skipped, to come',
    description:
      'The ledger of periods: what the plan says opens when, when it did open, how late, and why it was missed or skipped; and who paused, resumed or ended the plan or asked for a backfill.',
    examples: { plain: 'every period of the plan of 2021', json: 'the JSON as it is' },
  },
  planBackfill: {
    summary: 'open periods that were missed (administrators)',
    description:
      'Opens periods that were missed or skipped, or whose day came before the plan was in force. One that was opened is never opened again. The answer goes period by period. Administrators only.',
    cycle: 'the cycle, such as monthly-evaluation',
    from: 'from this period (2021-05), or those that open from this day (2021-05-01) on',
    to: 'to this period, or those that open until this day, included',
    examples: {
      periods: 'open May to July where they were missed',
      days: 'by the day of opening, as JSON',
    },
  },
  planOrders: {
    reason: 'why, in your words; kept and shown with the order',
    json: 'as JSON',
    pause: {
      summary: 'pause a plan (administrators)',
      description: 'Nothing opens from now on; cycles that are open run on. Administrators only.',
      example: 'pause until it is resumed',
      reason: 'Awaiting a new decision',
    },
    resume: {
      summary: 'resume a plan (administrators)',
      description:
        'The plan goes on. What came due while it was paused opens or not as the "catchUp" of its cycle says. Administrators only.',
      example: 'let it go on',
      reason: 'The decision is there',
    },
    end: {
      summary: 'end a plan early, for good (administrators)',
      description:
        'Nothing opens any more, which cannot be undone. The answer lists what is open; that runs to its end, and the plan closes with it. Administrators only.',
      example: 'end the plan',
      reason: 'Another plan takes its place',
    },
  },
  organization: {
    summary: 'look at and change the organization: units, positions, holders, and since when',
    description:
      'The organization is kept over time: who works where and who holds what on each day. Each change is a decision with its number, date and effective day; open work goes to whoever holds what then, and what is done stays as it is.',
  },
  organizationShow: {
    summary: 'show the organization on a day',
    description:
      'Show who works in which unit on a day, who holds what, and what units are called.',
    on: 'the day, like 2021-08-30; today unless given',
    known: 'as it was known on this day, without what was recorded since',
    examples: {
      day: 'the organization on 30 August 2021',
      known: '20 August as it was known on 30 August',
    },
  },
  organizationChange: {
    summary: 'record a decision that changes the organization (administrators)',
    description:
      'Record a decision from a file: units merged, split, renamed, abolished, founded; people who join, move, leave; positions and seats taken up and left; delegations. Where its day has passed it waits for somebody else to approve it. The same file again records nothing twice. For administrators only.',
    file: 'the YAML file of the decision; an example is in plans/tayninh-2021/changes',
    decision: 'the id of the decision; by the content of the file unless given',
    examples: { plain: 'record the merger of two units', id: 'under an id of one’s own, as JSON' },
  },
  organizationChanges: {
    summary: 'list the decisions that were recorded',
    description: 'List every decision on the organization, newest first, and what became of each.',
    examples: { plain: 'all decisions', json: 'the JSON unchanged' },
  },
  organizationPending: {
    summary: 'list the decisions that wait for approval',
    description: 'List the decisions whose day has passed and that somebody else has to approve.',
    examples: { plain: 'what waits', json: 'the JSON unchanged' },
  },
  organizationVerdicts: {
    id: 'id of the decision, as organization pending prints it',
    reason: 'why; kept beside the record',
    words: 'As the minutes have it',
    withReason: 'with a reason',
    approve: {
      summary: 'approve a decision whose day has passed',
      description:
        'Approve a decision that waits. Only holders of the role that organization.yaml names under backdated may; not who recorded it, nor whom it names. What is recorded stays as it is.',
      example: 'approve it',
    },
    reject: {
      summary: 'do not approve a decision whose day has passed',
      description: 'Do not approve a decision that waits; it never takes effect.',
      example: 'do not approve it',
    },
  },
  cycles: {
    summary: 'list the cycles that have opened',
    description:
      'Lists the cycles of plans that have opened: at which step each is, and what waits.',
    organization: 'those of this organization; your own by default',
    plan: 'only those of this plan, like 2021',
    cycle: 'only those of this cycle, like monthly-evaluation',
    state: 'only those OPEN (running) or CLOSED',
    examples: {
      all: 'all cycles that you may see',
      open: 'the running cycles',
      cycle: 'all monthly evaluations of the plan of 2021',
      show: 'one cycle in detail',
    },
  },
  cyclesShow: {
    summary: 'show one cycle',
    description:
      'Shows a cycle: each step, when it is due, and how many tasks wait, are done or missing.',
    address: 'address of the cycle, as the command cycles prints it',
    examples: {
      plain: 'the cycle of May 2021',
      world: 'the same cycle in a time-lapse',
    },
  },
  cyclesResults: {
    summary: 'show the published results of a cycle',
    description:
      'Shows the published results of a cycle: your own, and those of the people you lead. Until they are published nobody can see them.',
    examples: {
      plain: 'the results of May 2021',
      json: 'the JSON unchanged',
    },
  },
  tasks: {
    summary: 'list your tasks',
    description: 'Lists the tasks that wait for you, what is due first comes first.',
    escalated: 'what is late and climbed to a position or body of yours, instead of what is yours',
    state: 'only tasks in this state: OPEN (waiting, the default), DONE, GAP (declared missing)',
    cycle: 'only tasks of this cycle, like monthly-evaluation',
    period: 'only tasks of this period, like 2021-05',
    examples: {
      open: 'what waits for me',
      done: 'the last 20 tasks that I have done',
      show: 'one task in detail',
    },
  },
  tasksShow: {
    summary: 'show one task',
    description:
      'Shows a task: why it is here, its form, what was done before it, and what you can do with it.',
    task: 'id of the task, as the command tasks prints it',
    examples: { plain: 'the approval of the period', json: 'the JSON unchanged' },
  },
  decide: {
    summary: 'decide a task',
    description:
      'Decides a task: submit, review, confirm the consolidation, approve, publish or return. Every decision has an id: sent again under the same id with the same content it gets the first answer again, and nothing is recorded twice. When the connection is lost the command asks again by itself for 30 seconds.',
    verb: 'one of: {{verbs}}',
    answers: 'the form filled in, a JSON file; - for standard input',
    set: 'fill in one field; can be repeated, wins over --answers',
    reasons: 'the reasons, required with a return',
    target: 'with a return: the task that must be done again',
    until: 'with extend: the new last day',
    decision: 'id of a decision sent before, to ask again; made anew where left out',
    taskVersion: 'version of the task that you looked at; read now where left out',
    examples: {
      approve: 'approve the results of the period',
      submit: 'submit a self-evaluation from a file, with the score 92',
      return: 'return it, with reasons',
      reasons: 'The results of the work are missing',
    },
  },
  timeline: {
    summary: 'show what has happened',
    description:
      'Shows the timeline: every fact recorded, the newest first, filtered by the options below. The kinds of facts for --type: {{types}}.',
    organization: 'id of an organization',
    plan: 'id of a plan',
    cycle: 'id of a cycle, like monthly-evaluation',
    period: 'id of a period, like 2021-05',
    unit: 'id of a unit',
    step: 'id of a step',
    task: 'key of a task in its period, like self.cb-012',
    clause: 'clause of the plan, like II.1b',
    type: 'kind of fact',
    actor: 'id of who acted, or system',
    stream: 'stream of facts',
    from: 'from this day (2021-05-20, in the plan’s zone) or moment on',
    to: 'to the end of this day, or before this moment',
    order: 'asc (oldest first) or desc (newest first)',
    examples: {
      period: 'all that happened in the period of May 2021',
      person: 'the last 20 decisions of one person',
      all: 'all facts of clause II.1b into a file, one a line',
    },
  },
  worlds: {
    summary: 'list the time-lapses',
    description:
      'Each time-lapse is a simulated world that has run, apart from the real record, to look at with --world.',
    examples: { list: 'the time-lapses there are', look: 'the cycles in a time-lapse' },
  },
};
