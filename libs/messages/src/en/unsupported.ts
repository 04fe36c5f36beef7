import type { Mirror } from '../mirror.js';
import type { unsupported as vi } from '../vi/unsupported.js';

export const unsupported: Mirror<typeof vi> = {
  document: 'the data of the document are kept, but no document is issued and sent yet',
  numbering: 'the series is kept, but no document is given a number yet',
  retention: 'the term is kept, but nothing is erased when it ends yet',
  indicators: 'the indicator is kept, but not measured and not compared with results yet',
  'on-demand': 'no period opens by itself, and there is no command yet that opens one on demand',
  'data-window':
    'the days are pinned with the period, but not yet shown to whoever fills in a form',
  spacing: 'the distance is checked between planned openings alone, not between actual ones',
  'follow-ups': 'results open no follow-up by themselves; remember it yourselves',
  consecutive: 'results of periods in a row are not added up; count them yourselves',
  lead: 'the units that lead and take part are kept, but the work goes to whoever is in by',
  delegable: 'there is no delegation yet: everybody signs for themselves',
  sides: 'the sides do not vote by themselves; only whoever is in by approves',
  ballot: 'who approved is recorded openly on the timeline',
  act: 'the step would be an approval, not only receiving and noting',
  bulk: 'there is no bulk approval yet: each approval is a signature of its own',
  approvers: 'whoever is in by approves for everybody, whoever is evaluated',
  tracks: 'only whoever is in by approves, once for everybody',
  outside: 'the level outside the organization is not asked; whoever is in by has the last word',
  'one-per-manager': 'a manager reviews and signs for each person',
  points:
    'points are bounded by min and max of the form alone; no bonus is added, nothing is rounded',
  band: 'whoever reviews picks the class; its points and conditions are not compared',
  caps: 'nothing keeps more people from this class than the share allows',
};
