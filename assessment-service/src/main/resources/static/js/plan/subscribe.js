import { calendarUrl } from '../api.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { state } from '../state.js';
import { icon } from './icons.js';

/** The plan as a calendar: once as a file, or as a subscription that follows each change. */
export function calendarLink() {
  const place = el('div', {});
  calendarUrl(state.runnerId).then(url => replace(place, ways(`${url}&lang=${language()}`)), () => replace(place, el('p', {}, t('shell.broken-detail'))));
  return el('section', { class: 'card', 'aria-labelledby': 'calendar-title' },
    el('h2', { id: 'calendar-title' }, t('plan.calendar.title')),
    el('p', {}, t('plan.calendar.text')),
    place);
}

function ways(file) {
  const subscription = file.replace(/^https?:/, 'webcal:');
  return [
    el('p', { class: 'row plan-buttons' },
      el('a', { class: 'button', href: subscription }, icon('calendar'), t('plan.calendar.add')),
      el('a', { class: 'button secondary', href: file, download: 'hip-plan.ics' }, t('plan.calendar.file'))),
    el('details', { class: 'plan-sources' },
      el('summary', {}, t('plan.calendar.how')),
      el('ul', { class: 'plan-how' },
        el('li', {}, t('plan.calendar.iphone')),
        el('li', {}, t('plan.calendar.android')),
        el('li', {}, t('plan.calendar.file-hint'))),
      el('p', {}, t('plan.calendar.address')),
      el('p', {}, el('code', { class: 'plan-address' }, file))),
  ];
}
