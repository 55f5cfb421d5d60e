import { el } from '../dom.js';
import { t } from '../i18n.js';
import { day, distance, longer, others, pain, total, weekday } from './words.js';

const COLUMNS = ['day', 'run', 'other-sport', 'pain'];

/** The same numbers in words, week by week, the newest first. */
export function table(weeks) {
  const shown = weeks.toReversed().filter(week => week.runs.length + week.others.length + week.scores.length);
  return el('details', { class: 'runs-numbers' },
    el('summary', {}, t('runs.table')),
    el('div', { class: 'runs-scroll', role: 'region', tabindex: '0', 'aria-label': t('runs.table-title') },
      el('table', { class: 'history-table' },
        el('thead', {}, el('tr', {}, COLUMNS.map(key => el('th', { scope: 'col' }, t(`runs.column.${key}`))))),
        shown.map(rows))));
}

function rows(week) {
  const title = t('runs.week-of', { from: day(week.first), to: day(week.last) });
  return el('tbody', {},
    el('tr', {}, el('th', { scope: 'rowgroup', colspan: COLUMNS.length }, `${title}: ${total(week.runs)}`)),
    week.days.toReversed().filter(each => each.runs.length + each.others.length + each.scores.length).map(each => el('tr', {},
      el('td', {}, weekday(each.first)),
      el('td', {}, each.runs.map(run => el('p', {}, distance(run), run.spike ? `, ${longer(run.spike)}` : null))),
      el('td', {}, others(each.others)),
      el('td', {}, each.scores.map(({ score }) => score).join(', ')))));
}
