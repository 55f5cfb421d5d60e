import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { tellUrgent } from '../notify/opened.js';
import { icon } from './icons.js';
import { sentences } from './words.js';

export const EMERGENCY_NUMBER = '112';

/**
 * What cannot wait, over everything else. A modal dialog keeps the keyboard and the screen reader inside until it is left.
 * show takes {redFlags: [{reason, action}], text}; onLeave is called when the runner wants to see the rest.
 */
export function urgentScreen(onLeave) {
  const body = el('div', { class: 'urgent-body' });
  const screen = el('dialog', {
    class: 'urgent-screen', role: 'alertdialog', 'aria-labelledby': 'urgent-title', 'aria-describedby': 'urgent-now',
    on: { close: () => { seen(); onLeave(); } },
  }, body);
  return {
    node: screen,
    show(urgent) {
      // The result may bring more reasons while a finger or the keyboard is already on the call.
      const focused = document.activeElement?.closest('.urgent-screen a, .urgent-screen button')?.className;
      body.replaceChildren(...panel(urgent, () => screen.close()));
      if (!screen.open) {
        screen.showModal();
      }
      body.querySelector(focused ? `.${focused}` : 'h2').focus();
    },
  };
}

/** What stays of it once it was left: what to do, whom to call, and the way back. */
export function urgentBanner(onShow) {
  return el('div', { class: 'urgent-banner' },
    icon('URGENT_CARE'),
    el('strong', {}, t('result.urgent.title')),
    el('a', { href: `tel:${EMERGENCY_NUMBER}` }, t('result.urgent.call', { number: EMERGENCY_NUMBER })),
    el('button', { type: 'button', on: { click: onShow } }, t('result.urgent.again')));
}

// Who calls or reads on has seen it: nobody else need be told.
const seen = () => tellUrgent().catch(() => undefined);

function panel({ redFlags, text }, leave) {
  const now = redFlags.length ? sentences(redFlags.map(flag => flag.action)) : [content(text)];
  return [
    el('span', { class: 'urgent-icon' }, icon('URGENT_CARE')),
    el('h2', { id: 'urgent-title', tabindex: '-1' }, t('result.urgent.title')),
    el('ul', { id: 'urgent-now', class: 'urgent-now' }, now.map(action => el('li', {}, action))),
    el('a', { class: 'urgent-call', href: `tel:${EMERGENCY_NUMBER}`, on: { click: seen } }, icon('phone'), t('result.urgent.call', { number: EMERGENCY_NUMBER })),
    el('p', { class: 'urgent-number' }, t('result.urgent.number', { number: EMERGENCY_NUMBER })),
    redFlags.length ? el('div', { class: 'urgent-why' },
      el('h3', {}, t('result.urgent.why')),
      el('ul', {}, redFlags.map(flag => el('li', {}, content(flag.reason))))) : '',
    el('button', { type: 'button', class: 'urgent-leave', on: { click: leave } }, t('result.urgent.leave')),
  ];
}
