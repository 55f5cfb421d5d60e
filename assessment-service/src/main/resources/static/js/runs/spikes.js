import { el, svg } from '../dom.js';
import { t } from '../i18n.js';
import { sourcesOf } from '../result/sources.js';
import { spikeMark } from './marks.js';
import { distance, longer, weekday } from './words.js';

/** Each run that was much longer than those before it, in words, and why that is marked; null without one. */
export function spikes(weeks) {
  const marked = weeks.flatMap(week => week.runs).filter(run => run.spike).toReversed();
  if (!marked.length) {
    return null;
  }
  return el('section', { class: 'runs-spikes', 'aria-labelledby': 'spikes-title' },
    el('h3', { id: 'spikes-title' }, t('runs.spikes')),
    el('ul', {}, marked.map(run => el('li', {},
      svg('svg', { class: 'runs-sample', viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', focusable: 'false' }, spikeMark(10, 15)),
      el('span', {}, t('runs.spike', { day: weekday(run.localDate), km: distance(run), longer: longer(run.spike) }))))),
    el('details', {},
      el('summary', {}, t('runs.spikes-why')),
      el('p', {}, t('runs.spikes-because')),
      sourcesOf(['ext:frandsen-2025'])));
}
