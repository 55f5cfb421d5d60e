import { forgetChannel, putChannel } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { save, state } from '../state.js';
import { speak } from './speak.js';

/** Being told by e-mail. The address is never shown again: nobody else who is at this device need read it. */
export function mailCard({ state: first }, say) {
  const node = el('section', { class: 'card', 'aria-labelledby': 'mail-title' });
  const failed = el('p', { class: 'field-error', role: 'alert', hidden: true });

  function draw(now, isNews) {
    failed.hidden = true;
    replace(node,
      el('h2', { id: 'mail-title' }, t('notify.mail')),
      el('p', { class: `notify-state ${{ LIVE: 'on', DEAD: 'trouble' }[now] ?? ''}`, tabindex: '-1' }, t(`notify.mail.${now}`)),
      form(now), failed);
    if (isNews) {
      node.querySelector('.notify-state').focus();
      say(t(`notify.mail.${now}`));
    }
  }

  function form(now) {
    const field = el('input', { type: 'email', id: 'mail-address', autocomplete: 'email', maxlength: 254, required: true, 'aria-describedby': 'mail-hint' });
    return el('form', { class: 'notify-mail', novalidate: true, on: { submit: event => submit(event, field) } },
      el('label', { for: 'mail-address' }, t(now === 'LIVE' ? 'notify.mail.other' : 'notify.mail.address')),
      field,
      el('p', { class: 'muted', id: 'mail-hint' }, t('notify.mail.hint')),
      el('div', { class: 'row' },
        el('button', { type: 'submit', class: now === 'LIVE' ? 'button secondary' : 'button' }, t(now === 'LIVE' ? 'notify.mail.change' : 'notify.mail.switch-on')),
        now === 'NONE' ? null : el('button', { type: 'button', class: 'button quiet', on: { click: () => attempt(off) } }, t('notify.mail.switch-off'))));
  }

  function submit(event, field) {
    event.preventDefault();
    const address = field.value.trim();
    const isAddress = field.checkValidity() && /@.*\./.test(address);
    field.setAttribute('aria-invalid', String(!isAddress));
    if (!isAddress) {
      wrong('notify.mail.wrong');
      field.focus();
      return;
    }
    attempt(async () => {
      await putChannel(state.runnerId, 'email', { address });
      state.mailbox = true;
      save();
      await speak();
      draw('LIVE', true);
    });
  }

  async function off() {
    await forgetChannel(state.runnerId, 'email');
    delete state.mailbox;
    save();
    draw('NONE', true);
  }

  async function attempt(work) {
    failed.hidden = true;
    try {
      await work();
    } catch (problem) {
      wrong(problem.status === 422 ? 'notify.mail.wrong' : 'notify.failed');
    }
  }

  function wrong(key) {
    failed.textContent = t(key);
    failed.hidden = false;
  }

  draw(first, false);
  return node;
}
