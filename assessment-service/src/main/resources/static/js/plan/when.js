import { language } from '../i18n.js';

const DAY_MS = 86_400_000;

function locale() {
  return language() === 'de' ? 'de-DE' : 'en-GB';
}

/** Today as 2026-11-24 where the runner is. */
export function today(zone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date());
}

// Noon UTC keeps a bare date on its own day in the formats below, which are asked for UTC.
function noon(day) {
  return new Date(`${day}T12:00:00Z`);
}

export function plusDays(day, days) {
  return new Date(noon(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from, to) {
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}

/** 'Tuesday, 24 November'. */
export function longDay(day) {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** 'Tue 24 Nov'. */
export function shortDay(day) {
  return format(day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** '24 November'. */
export function plainDay(day) {
  return format(day, { day: 'numeric', month: 'long' });
}

/** '24-30 Nov', as the language writes a span of days. */
export function span(from, to) {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .formatRange(noon(from), noon(to));
}

/** '18:00' in the plan's zone. */
export function timeOf(instant, zone) {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: zone })
    .format(new Date(instant));
}

function format(day, options) {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(noon(day));
}

/** This moment with the offset of the runner's clock: 2026-11-24T07:30:00+01:00. */
export function nowWithOffset(now = new Date()) {
  const minutes = -now.getTimezoneOffset();
  const pad = n => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}
