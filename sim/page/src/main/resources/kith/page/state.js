// What the page knows, and the small things that all its parts use.
import { say } from './words.js';

export const $ = id => document.getElementById(id);

/** What the page knows. */
export const state = {
  /** Settings, metrics and scenarios of the page; the scenario that is open with its reference. */
  data: null, study: null,
  /** The two worlds, the sample that is drawn, its places and ties, and whose places they are. */
  pair: null, sample: null, places: null, ties: null, drawn: '',
  /** What was ahead before the last change; the interval over further pairs, and these pairs; rivals that were tried. */
  ghost: null, band: null, others: [], rivalRows: null,
  /** Values of knobs that were moved; the person who is followed, and since which day; the day up to which a guess goes. */
  moved: {}, chosen: null, followed: null, aim: null,
  /** What runs; whether time goes on; how often worlds were opened. */
  busy: Promise.resolve(), tested: Promise.resolve(), playing: false, opened: 0,
  /** What the reader did, in order, so that it can be undone: {kind: 'start', path, was}, {kind: 'change', day} or {kind: 'deed', day}. */
  history: [],
  /** What the reader did: settings changed before day 0, at days, and interventions by hand. */
  session: { scenario: '', seed: 0, start: {}, changes: [], deeds: [], outcome: 'loneliness', colour: 'loneliness' },
};

/** The charts and the drawings of both worlds, once they are there. */
export const charts = {};

export const STILL = matchMedia('(prefers-reduced-motion: reduce)');

export const narrow = matchMedia('(max-width: 700px)');

export const metric = name => state.data.metrics.find(each => each.name === name);

export const setting = path => state.data.settings.find(each => each.path === path);

export const knobName = path => say(`knob.${path}`) === `knob.${path}` ? path : say(`knob.${path}`);

export function fail(fault) {
  state.playing = false;
  $('fault').hidden = false;
  $('fault').textContent = say('fault', { words: fault.message ?? fault }) + (fault.ofBrowser ? ' ' + say('fault.browser') : '');
  console.error(fault);
}

export function status(text) { $('status').textContent = text; }

/** One thing after the other: what is asked for while the worlds are busy waits. */
export function then(act) {
  state.busy = state.busy.then(act).catch(fail);
  return state.busy;
}

export function zone() {
  const base = (state.pair.series.reference ?? state.pair.series.scenario)[`${state.session.outcome}_sd`];
  return 0.1 * base?.[0] || 0;
}

/** Decimals that show two digits of a small value. */
export const digits = value => value > 0 ? Math.min(6, Math.max(2, 1 - Math.floor(Math.log10(value)))) : 2;

export function decimals() { return metric(state.session.outcome).decimals; }

export const mean = values => { let sum = 0, n = 0; for (const value of values) if (Number.isFinite(value)) { sum += value; n++; } return sum / n; };

/** The standard deviation between people. */
export const spread = values => { const middle = mean(values); return Math.sqrt(mean(Array.from(values, value => (value - middle) ** 2))); };

export function row(table, cells, kind = 'td', className = '') {
  const line = table.insertRow();
  line.className = className;
  for (const [i, text] of cells.entries()) {
    const cell = document.createElement(kind);
    cell.textContent = text;
    if (i) cell.className = 'n';
    if (kind === 'th') cell.scope = 'col';
    line.append(cell);
  }
  return line;
}
