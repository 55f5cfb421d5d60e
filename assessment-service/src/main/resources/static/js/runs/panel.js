import { el } from '../dom.js';
import { number, t } from '../i18n.js';
import { distance, longer, others, pain, spanTitle, sport, time, total, weekday } from './words.js';

// Of each run of a week: distance, time and sport.
const FEW = 3;

/** A day or week in full: what it adds up to, and each run. */
export function panel(item) {
  const isWeek = item.first !== item.last;
  return [
    el('p', { class: 'runs-panel-title' }, el('strong', {}, spanTitle(item)), ' ', el('span', {}, total(item.runs))),
    item.runs.length ? el('ul', {}, item.runs.map(run => el('li', {}, runLine(run, isWeek)))) : null,
    item.others.length ? el('p', { class: 'muted' }, t('runs.others', { list: others(item.others) })) : null,
    item.scores.length ? el('p', { class: 'runs-pain' }, pain(item.scores)) : null,
  ];
}

function runLine(run, isWeek) {
  const facts = (isWeek ? [weekday(run.localDate), ...runFacts(run).slice(0, FEW)] : runFacts(run)).join(' · ');
  return [facts, run.spike ? [' ', el('span', { class: 'runs-longer' }, longer(run.spike))] : null];
}

/** Distance, time, sport, cadence and where it came from, as far as they are known. */
export function runFacts(run) {
  const hasPause = run.movingSeconds !== undefined && run.durationSeconds - run.movingSeconds >= 60;
  return [
    distance(run),
    time(run.durationSeconds) + (hasPause ? ` (${t('runs.moving', { time: time(run.movingSeconds) })})` : ''),
    sport(run),
    run.averageCadenceSpm === undefined ? null : t('runs.cadence', { n: number(Math.round(run.averageCadenceSpm)) }),
    run.ascentMeters === undefined ? null : t('runs.ascent', { n: number(Math.round(run.ascentMeters)) }),
    run.manual ? t('runs.manual') : run.device,
    run.alsoRecordedBy?.length ? t('runs.recorded-twice') : null,
  ].filter(Boolean);
}
