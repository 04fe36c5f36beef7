import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderExamples } from '../output/help.js';
import { addPlanApply } from './plan-apply.js';
import { addPlanBackfill } from './plan-backfill.js';
import { addPlanCheck } from './plan-check.js';
import { addPlanClone } from './plan-clone.js';
import { addPlanExplain } from './plan-explain.js';
import { addPlanIcs } from './plan-ics.js';
import { addPlanSimulate } from './plan-simulate.js';
import { addPlanCoverage } from './plan-coverage.js';
import { addPlanDiff } from './plan-diff.js';
import { addPlanOrders } from './plan-order.js';
import { addPlanPeriods } from './plan-periods.js';

export function addPlan(program: Command, context: Context): void {
  const { say } = context;
  const plan = program
    .command('plan')
    .summary(say('cliHelp.plan.summary'))
    .description(say('cliHelp.plan.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'plan check plans/tayninh-2021', says: say('cliHelp.planCheck.examples.folder') },
        {
          line: 'plan apply plans/tayninh-2021 --dry-run',
          says: say('cliHelp.planApply.examples.dryRun'),
        },
      ]),
    );
  addPlanCheck(plan, context);
  addPlanExplain(plan, context);
  addPlanIcs(plan, context);
  addPlanClone(plan, context);
  addPlanSimulate(plan, context);
  addPlanCoverage(plan, context);
  addPlanApply(plan, context);
  addPlanDiff(plan, context);
  addPlanPeriods(plan, context);
  addPlanBackfill(plan, context);
  addPlanOrders(plan, context);
}
