// Words: those of the page by key, those of the services by their English text.
import { patternsOf, saidBy } from './patterns.js';
import { save, state } from './state.js';

export const LANGUAGES = { en: 'English', de: 'Deutsch' };
const FILES = ['shell', 'questions', 'result', 'history', 'plan', 'runs', 'notify'];
const words = {};
let texts = new Map();
let patterns = [];
let current = 'en';

/** Loads the language that was chosen, or the first of the browser's that there is. */
export async function loadLanguage(wanted = state.language ?? browsers()) {
  const language = wanted in LANGUAGES ? wanted : 'en';
  const files = FILES.map(async file => [file, await json(`i18n/${language}/${file}.json`)]);
  const [loaded, ...content] = await Promise.all([
    Promise.all(files),
    // What the services say is English already.
    ...['content', 'patterns'].map(file => (language === 'en' ? {} : json(`i18n/${language}/${file}.json`))),
  ]);
  loaded.forEach(([file, entries]) => (words[file] = entries));
  texts = new Map(Object.entries(content[0]));
  patterns = patternsOf(content[1]);
  current = language;
  document.documentElement.lang = language;
}

/** Switches for good. */
export async function chooseLanguage(language) {
  await loadLanguage(language);
  state.language = current;
  save();
}

export function language() {
  return current;
}

/** The words of 'file.key', with {name} filled in; the key itself where there are none, which a test forbids. */
export function t(key, values = {}) {
  const dot = key.indexOf('.');
  const entry = words[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
  return entry.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Whether there are words for a key. */
export function has(key) {
  return t(key) !== key;
}

/** What a service said in English, in the page's language; also where it joined several texts to one. */
export function content(text) {
  return texts.get(text) ?? saidBy(patterns, text, valueOf) ?? joined(text) ?? text;
}

/** The same for what rests on days and numbers, which are written as the language writes them. */
export function reckoned(text) {
  return content(text).replace(/\d{4}-\d{2}-\d{2}/g, day => date(day));
}

/** What stands in a place of a pattern: a day, a number with the decimals that it came with, or words. */
function valueOf(value) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  const decimals = /^\d+(?:\.(\d+))?$/.exec(value);
  return decimals ? number(Number(value), { minimumFractionDigits: decimals[1]?.length ?? 0 }) : content(value);
}

/** The pieces of a joined text, each in the page's language; nothing where one of them is unknown. */
function joined(text) {
  for (const piece of [...texts.keys()].filter(known => text.startsWith(`${known} `))) {
    const rest = text.slice(piece.length + 1);
    const others = texts.get(rest) ?? joined(rest);
    if (others) return `${texts.get(piece)} ${others}`;
  }
  return undefined;
}

export function number(value, options) {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** A day or a moment; what is none is left as it is. */
export function date(value, options = { day: 'numeric', month: 'long', year: 'numeric' }) {
  const at = moment(value);
  return Number.isNaN(at.getTime()) ? String(value) : new Intl.DateTimeFormat(locale(), options).format(at);
}

export function dateTime(value) {
  return date(value, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
}

/** A bare date is a day on the runner's calendar, not midnight in Greenwich. */
function moment(value) {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00`) : new Date(value);
}

function locale() {
  return current === 'de' ? 'de' : 'en-GB';
}

function browsers() {
  return (navigator.languages ?? []).map(tag => tag.slice(0, 2)).find(tag => tag in LANGUAGES) ?? 'en';
}

async function json(path) {
  const response = await fetch(path);
  return response.ok ? response.json() : {};
}
