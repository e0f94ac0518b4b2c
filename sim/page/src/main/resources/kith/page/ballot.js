// What the shared screen and the phones share: questions in words, calls of the server, language and colours.
import { load, speak, say, number } from './words.js';

const known = (key, other) => { const text = say(key); return text === key ? other : text; };

/** The role of a question in words; empty for conduct. */
export function roleOf({ role }) {
  return role ? say('panel.role', { role: known(`panel.role.${role}`, role.replaceAll('_', ' ')) }) : say('panel.conduct');
}

export function textOf({ role, about }) {
  return say(`panel.${role ? 'function' : 'lever'}.${about}`);
}

export function noteOf({ role, about }) {
  return say(`panel.${role ? 'function' : 'lever'}.${about}.note`);
}

/** An answer in words. */
export function answerOf({ role, about, answers }, value) {
  if (role) return say(`panel.answer.${value}`);
  return known(`panel.lever.${about}.${answers.indexOf(value)}`, say(`panel.often.${answers.indexOf(value)}`));
}

/** A decision in words: what a role may do, or a value of conduct. */
export function decisionOf({ role, answers }, value) {
  if (value === undefined) return say('panel.open');
  if (!role) return say('panel.scale', { value: number(value, 2), low: number(answers[0], 0), high: number(answers.at(-1), 0) });
  return say(value < 0 ? 'panel.no' : value > 0 ? 'panel.yes' : 'panel.neither');
}

/** Calls the server; gives its answer, or an error with the word of the refusal. */
export async function call(name, body) {
  const answer = await fetch(`api/${name}`, body === undefined ? { cache: 'no-store' }
    : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const type = answer.headers.get('Content-Type') ?? '';
  const json = type.startsWith('application/json') ? await answer.json() : {};
  if (answer.ok && type.startsWith('application/json')) return json;
  throw Object.assign(new Error(json.error ?? `${answer.status}`), { refused: json.error ?? 'server' });
}

/** A refusal in words. */
export function refusal(fault) {
  return known(`panel.refused.${fault.refused}`, say('panel.refused.server'));
}

/** Reads the texts and sets language and colours; the language can be changed where the page has a choice. */
export async function begin(changed) {
  await load();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const theme = localStorage.getItem('kith.theme') ?? 'auto';
    document.documentElement.dataset.theme = theme !== 'auto' ? theme : dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', paint);
  paint();
  const choice = document.getElementById('language');
  choice.value = localStorage.getItem('kith.language') ?? (navigator.language.startsWith('de') ? 'de' : 'en');
  speak(choice.value);
  choice.onchange = () => { localStorage.setItem('kith.language', choice.value); speak(choice.value); changed(); };
}

/** Calls again and again; a pause between two calls, so that slow answers do not pile up. */
export async function keep(calling, pause) {
  for (;;) {
    await calling();
    await new Promise(done => setTimeout(done, pause));
  }
}
