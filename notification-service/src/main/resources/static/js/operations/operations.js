// For the people on call: how far each reader is, what could not be used, what waits to be sent, and which rules are in force.
import * as api from '../api.js';
import { brief } from '../board/age.js';
import { el, replace } from '../dom.js';
import { keep, name } from '../settings.js';
import { clock, moment } from '../words.js';

const EVERY_MS = 5_000;
const SLOW_LAG = 1_000;

/** Renders into root, and looks again every few seconds. */
export function render(root, { say }) {
  const asOf = el('p', { class: 'muted', role: 'status' });
  const facts = el('section', { class: 'card' });
  const topics = el('section', { class: 'card' });
  const channels = el('section', { class: 'card' });
  const letters = el('section', { class: 'card' });
  replace(root, el('h1', { tabindex: -1 }, 'Operations'), asOf, facts, topics, channels, letters);
  let closed = false;
  let known = '';

  async function look() {
    try {
      const report = await api.operations();
      if (closed) return;
      asOf.textContent = `As of ${clock(report.asOf)}`;
      asOf.classList.remove('field-error');
      replace(facts, el('h2', {}, 'Now'), el('p', {}, `${report.openAlerts} alerts are open. `, report.knowledge.length
        ? `Knowledge in force: ${report.knowledge.map(pack => `${pack.pack} ${pack.version} (${pack.sha256.slice(0, 12)})`).join(', ')}.`
        : 'No result was triaged yet.'));
      replace(topics, el('h2', {}, 'Topics'), topicTable(report.topics));
      replace(channels, el('h2', {}, 'Outbox'), report.channels.length ? channelTable(report.channels) : el('p', { class: 'muted' }, 'Nothing was sent by a channel yet.'));
      const dead = JSON.stringify(report.topics.filter(topic => topic.deadLetters).map(topic => topic.records));
      if (dead !== known) {
        known = dead;
        await lookAtLetters();
      }
    } catch (problem) {
      known = '';
      asOf.classList.add('field-error');
      asOf.textContent = `${asOf.textContent.replace(/\. Not read since.*/, '')}. Not read since: ${problem.status ? problem.title : 'the service cannot be reached'}.`;
    }
  }

  async function lookAtLetters() {
    const { items } = await api.deadLetters();
    if (closed) return;
    replace(letters, el('h2', {}, 'Dead letters'), items.length
      ? [el('div', { class: 'field' }, el('label', { for: 'operator' }, 'Your name, to send one again'), el('input', { id: 'operator', type: 'text', maxlength: 100, value: name(), on: { change: event => keep({ name: event.target.value.trim() }) } })), letterTable(items, again)]
      : el('p', { class: 'muted' }, 'None: every record could be used.'));
  }

  async function again(letter, button) {
    const by = document.getElementById('operator').value.trim();
    if (!by) {
      say('Type your name first.');
      document.getElementById('operator').focus();
      return;
    }
    button.disabled = true;
    await api.redeliver(letter, by).then(
      ({ topic }) => say(`Sent again to ${topic}.`),
      problem => say(`Not sent again: ${problem.status ? problem.detail || problem.title : 'the service cannot be reached'}`));
    await lookAtLetters().catch(() => (button.disabled = false));
  }

  look();
  const ticking = setInterval(look, EVERY_MS);
  return {
    close() {
      closed = true;
      clearInterval(ticking);
    },
  };
}

function topicTable(topics) {
  return table('Topics', ['Topic', 'Records', 'a second', 'Readers: records not read'], topics.map(topic => el('tr', { class: topic.deadLetters && topic.records > 0 ? 'is-bad' : null },
    el('th', { scope: 'row' }, topic.topic),
    el('td', { class: 'number' }, topic.records.toLocaleString('en-GB')),
    el('td', { class: 'number' }, topic.perSecond === undefined ? '' : topic.perSecond.toFixed(1)),
    el('td', {}, topic.readers.map((reader, i) => [i ? ', ' : '', `${reader.group}: `, el('strong', { class: reader.lag > SLOW_LAG ? 'field-error' : null }, reader.lag.toLocaleString('en-GB'))])))));
}

function channelTable(channels) {
  return table('Outbox', ['Channel', 'Waiting', 'Oldest due', 'Sent in a day', 'Given up in a day', 'Last reason'], channels.map(channel => el('tr', { class: channel.failedInDay > 0 ? 'is-bad' : null },
    el('th', { scope: 'row' }, channel.channel),
    el('td', { class: 'number' }, String(channel.waiting)),
    el('td', { class: 'number' }, channel.oldestDueSeconds === undefined ? '' : brief(channel.oldestDueSeconds * 1000)),
    el('td', { class: 'number' }, String(channel.sentInDay)),
    el('td', { class: 'number' }, String(channel.failedInDay)),
    el('td', {}, channel.lastReason ?? ''))));
}

function letterTable(items, again) {
  return table('Dead letters', ['When', 'Topic', 'Reason', 'What is wrong', ''], items.map(letter => {
    const button = el('button', { type: 'button', class: 'button secondary', on: { click: () => again(letter, button) } }, 'Send again');
    return el('tr', {},
      el('td', {}, moment(letter.at)),
      el('td', {}, `${letter.originalTopic ?? letter.topic} ${letter.originalPartition ?? letter.partition}@${letter.originalOffset ?? letter.offset}`),
      el('td', {}, letter.reason ?? ''),
      el('td', { class: 'detail' }, letter.detail ?? ''),
      el('td', {}, letter.redeliveredAt ? `sent again by ${letter.redeliveredBy}, ${moment(letter.redeliveredAt)}` : button));
  }));
}

function table(label, heads, rows) {
  return el('div', { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': label },
    el('table', {}, el('thead', {}, el('tr', {}, heads.map(words => (words ? el('th', { scope: 'col' }, words) : el('td', {}))))), el('tbody', {}, rows)));
}
