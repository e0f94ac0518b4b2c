// Settings that the reader moves, and what was changed.
import { $, knobName, setting, state, status, then } from './state.js';
import { belongsToScenario } from './pair.js';
import { say } from './words.js';
import { difference } from './compare.js';
import { labelOf } from './deeds.js';
import { refresh } from './view.js';
import { open, play } from './time.js';
import { drawRivals } from './further.js';

export const KNOBS = ['ai.conduct.relationship_seeking', 'ai.conduct.availability', 'ai.conduct.bridging', 'ai.conduct.responsiveness',
  'ai.conduct.retention', 'ai.takes_time', 'standards.spillover', 'reach.out_share'];

/** Whether a setting belongs to data files: which they are, and the number of people where a file has them. */
const isOfData = path => /^population\.(people|ties)_file$/.test(path)
  || path === 'population.people_count' && Boolean(state.study.scenario.settings['population.people_file']);

export function value(path) {
  const own = state.moved[path] ?? state.pair?.settings.scenario.settings[path];
  return own ?? setting(path).value;
}

/** Whether a setting of the scenario, or of an intervention by hand, may have a value. */
export function allowed(path, to) {
  const byHand = path.startsWith('interventions.by_hand');
  if (!byHand && (state.study.scenario.settings[path] === undefined || isOfData(path))) return false;
  const known = setting(byHand ? path.replace(/by_hand_\d+/, 'NAME') : path);
  if (!known) return !byHand && !/people_count|_days$|_file$/.test(path);
  if (known.words.length) return known.words.includes(to);
  if (known.type === 'true or false') return to === 'true' || to === 'false';
  const value = Number(to);
  return known.type === 'text' || (to !== '' && Number.isFinite(value) && (known.type !== 'integer' || Number.isInteger(value))
    && value >= (known.min ?? -Infinity) && value <= Math.min(known.max ?? Infinity, path === 'population.people_count' ? state.data.most_people : Infinity));
}

export function knob(path) {
  const { unit, min, max, words, type, text, grade, live } = setting(path);
  const box = document.createElement('div');
  box.className = 'knob';
  const id = `knob-${path}`;
  const label = Object.assign(document.createElement('label'), { htmlFor: id });
  label.append(Object.assign(document.createElement('span'), { textContent: knobName(path) }));
  const output = document.createElement('output');
  label.append(output);
  let input;
  const bounded = type === 'number' && min !== null && max !== null;
  if (words.length || type === 'true or false') {
    input = document.createElement('select');
    for (const word of words.length ? words : ['true', 'false']) input.append(Object.assign(document.createElement('option'), { value: word, textContent: word }));
  } else {
    input = Object.assign(document.createElement('input'), { type: bounded ? 'range' : 'number' });
    if (bounded) Object.assign(input, { min, max, step: step(max - min) });
    else input.step = 'any';
  }
  input.id = id;
  input.dataset.path = path;
  const tell = () => {
    output.textContent = `${input.value} ${unit === '1' ? '' : unit}`;
    input.setAttribute('aria-valuetext', `${input.value} ${unit === '1' ? '' : unit}, ${say('grade')} ${grade}`);
    box.classList.toggle('changed', Number(input.value) !== Number(state.study.scenario.settings[path]) && input.value !== state.study.scenario.settings[path]);
  };
  input.value = value(path);
  tell();
  input.addEventListener('input', tell);
  input.addEventListener('change', () => change(path, input.value));
  const note = Object.assign(document.createElement('small'), { textContent: `${say('grade')} ${grade}. ${live ? say('acts.now') : say('acts.start')}${belongsToScenario(path) || !state.study.reference ? '' : ' ' + say('acts.both')}` });
  note.id = `${id}-note`;
  input.setAttribute('aria-describedby', note.id);
  const more = document.createElement('details');
  more.append(Object.assign(document.createElement('summary'), { textContent: say('meaning') }), Object.assign(document.createElement('small'), { textContent: `${text} (${path})` }));
  box.append(label, input, note, more);
  return box;
}

export function step(room) {
  return Number((10 ** Math.floor(Math.log10(room / 90))).toPrecision(1)) || 'any';
}

export function drawKnobs() {
  $('knobs').replaceChildren(...KNOBS.filter(path => state.study.scenario.settings[path] !== undefined).map(knob));
  search();
}

export function search() {
  const words = $('search').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length ? state.data.settings.filter(each => state.study.scenario.settings[each.path] !== undefined && each.type !== 'text' && !isOfData(each.path)
    && words.every(word => `${each.path} ${each.text}`.toLowerCase().includes(word))) : [];
  $('found').replaceChildren(...found.slice(0, 12).map(each => knob(each.path)));
  if (words.length) $('found').append(Object.assign(document.createElement('p'), { className: 'note', textContent: say('found', { n: found.length, shown: Math.min(12, found.length) }) }));
}

/** A setting was moved: it acts from today where it can, else the worlds are replayed to today. */
export function change(path, to, from = document.querySelector('input[name=from]:checked').value) {
  const restart = !setting(path).live || from === 'start' || state.pair.day <= 0;
  const was = value(path);
  if (String(to) === String(was)) return;
  if (!allowed(path, String(to))) { status(say('value.wrong', { knob: knobName(path), value: to })); drawKnobs(); return; }
  state.moved[path] = to;
  remember();
  if (restart) {
    state.history.push({ kind: 'start', path, was: state.session.start[path] });
    state.session.start[path] = to;
    const day = Math.max(0, state.pair.day);
    status(say('replay', { knob: knobName(path), day }));
    then(async () => { await open(day); status(say('replayed', { knob: knobName(path), day })); });
  } else {
    state.history.push({ kind: 'change', day: state.pair.day });
    state.session.changes.push({ day: state.pair.day, set: { [path]: to } });
    then(async () => {
      await state.pair.set({ [path]: to });
      status(say('acts.from', { knob: knobName(path), day: state.pair.day }));
      drawChanges();
      await play(state.pair.day + 1);
    });
  }
  drawChanges();
  drawRivals();
}

export function drawChanges() {
  const lines = [...Object.entries(state.session.start).filter(([path]) => !path.startsWith('interventions.by_hand')).map(([path, to]) => say('change.start', { knob: knobName(path), value: to })),
    ...state.session.deeds.map(({ name, day }) => say('change.deed', { day, deed: say(`deed.${name}`) })),
    ...state.session.changes.flatMap(({ day, set, regime }) => regime ? [say('change.deed', { day, deed: say('change.regime', { label: labelOf(regime) }) })] : Object.entries(set).map(([path, to]) => say('change.day', { day, knob: knobName(path), value: to })))];
  $('changes').replaceChildren(...lines.map(line => Object.assign(document.createElement('li'), { textContent: line })));
  if (!lines.length) $('changes').append(Object.assign(document.createElement('li'), { textContent: say('changes.none') }));
  $('undo').disabled = $('reset').disabled = !state.history.length;
}

/** Takes back what was done last. What was ahead stays as a dotted line. */
export function undo() {
  then(async () => {
    const last = state.history.pop(), { session } = state;
    if (!last) return;
    let { day } = state.pair;
    remember();
    if (last.kind === 'change' && state.pair.undone.length) {
      await state.pair.undo();
      forget(session.changes.pop());
      await refresh();
      ({ day } = state.pair);
    } else {
      if (last.kind === 'start') put(last.path, last.was);
      else if (last.kind === 'change') forget(session.changes.pop());
      else takeBack();
      day = last.day ?? day;
      await open(day);
    }
    drawKnobs(); drawChanges();
    status(say('undone', { day }));
  });
}

function put(path, was) {
  delete state.moved[path];
  if (was === undefined) delete state.session.start[path]; else state.session.start[path] = state.moved[path] = was;
}

function forget({ set }) {
  for (const path of Object.keys(set)) delete state.moved[path];
}

/** Takes the last intervention out of the session. */
function takeBack() {
  const { place } = state.session.deeds.pop();
  for (const path of Object.keys(state.session.start)) if (path.startsWith(place + '.')) delete state.session.start[path];
}

/** Takes back all that holds from some day; what holds from day 0 stays. */
export function forgetDays() {
  const { session } = state;
  while (session.deeds.length) takeBack();
  session.changes = [];
  state.history = state.history.filter(each => each.kind === 'start');
  state.moved = { ...session.start };
}

/** What was ahead stays as a ghost when something is changed. */
export function remember() {
  state.others = []; state.band = null; state.rivalRows = null;
  if (state.pair.day < 0 || !state.pair.names[1]) return;
  const now = difference(state.pair.series.scenario[state.session.outcome], state.pair.series.reference[state.session.outcome]);
  if (!(state.ghost?.length > now.length)) state.ghost = now;
}
