// Interventions by hand.
import { $, setting, state, status, then } from './state.js';
import { say } from './words.js';
import { drawChanges, drawKnobs, remember } from './knobs.js';
import { open, play } from './time.js';

/** What can be done: settings of an intervention, with its length in days where it ends. */
export const DEEDS = { outage: { days: 14, set: { 'effect.out_of_reach': 'true' } }, cap: { set: { 'effect.sessions_most': '1' } },
  gate: { set: { 'effect.barred': 'true', 'target.age_to': '17.99' } }, removed: { set: { 'effect.without_needs': 'companionship' } },
  visits: { set: { 'effect.visits_per_week': '2', 'target.loneliness_above': '50' } }, marketing: { days: 28, set: { 'effect.marketing': '3' } },
  lockdown: { days: 60, set: { 'effect.meeting_cost': '2' } } };

/** Does something to the scenario from today. It belongs to the run from its beginning, so the world is replayed to today. */
export function act(name) {
  const day = Math.max(0, state.pair.day);
  remember();
  state.history.push({ kind: 'deed', day });
  enter(name, day);
  then(async () => { await open(day); await play(day + 1); status(done(say(`deed.${name}`), day)); });
}

/** What was done, in words; where a run was there before, that it is dotted. */
function done(deed, day) {
  return say('deed.done', { deed, day }) + (state.ghost?.length > day + 1 ? ' ' + say('ghost') : '');
}

/** Enters an intervention into the session: all its settings, and what the reader sees of it. */
export function enter(name, day) {
  const { days, set } = DEEDS[name], { session, data } = state;
  const place = `interventions.by_hand_${session.deeds.length + 1}`;
  for (const { path, value } of data.settings) {
    if (path.startsWith('interventions.NAME.') && value !== '') session.start[path.replace('interventions.NAME', place)] = value;
  }
  session.start[`${place}.from_day`] = String(day);
  if (days) session.start[`${place}.to_day`] = String(day + days);
  for (const [path, to] of Object.entries(set)) session.start[`${place}.${path}`] = to;
  session.deeds.push({ name, day, place });
}

/** A path with the names that a scenario gave to products and providers taken out, as the list of settings has it. */
const general = path => path.replace(/^(ai\.(?:products|providers))\.[^.]+\./, '$1.NAME.');

/** The settings of the AI and its providers in another scenario that are not as here and can change on a day. */
async function regime(name) {
  const answer = await fetch(`scenarios/${encodeURIComponent(name)}.json`);
  if (!answer.ok) throw new Error(say('scenario.broken', { name }));
  const { session, study } = state, mine = study.scenario.settings;
  const moved = new Set([session.start, ...session.changes.map(each => each.set)].flatMap(Object.keys));
  return Object.fromEntries(Object.entries((await answer.json()).scenario.settings)
    .filter(([path, to]) => path.startsWith('ai.') && setting(general(path))?.live && path in mine && (mine[path] !== to || moved.has(path))));
}

/** Enters another scenario's rule for the AI's provider into the session. */
export async function enterRegime(name, day) {
  const set = await regime(name);
  state.session.changes.push({ day, set, regime: name });
  return set;
}

/** From today the AI's provider decides as in another scenario. */
function govern(name) {
  then(async () => {
    remember();
    const { day } = state.pair;
    await state.pair.set(await enterRegime(name, day));
    state.history.push({ kind: 'change', day });
    drawChanges(); drawKnobs();
    await play(day + 1);
    status(done(say('change.regime', { label: labelOf(name) }), day));
  });
}

export const labelOf = name => state.data.scenarios.find(each => each.name === name)?.label || name;

/** Scenarios whose provider could decide here: those with the same providers and products. */
export function regimes() {
  const here = state.data.scenarios.find(each => each.name === state.session.scenario)?.governs;
  return here ? state.data.scenarios.filter(each => each.governs === here && each.name !== state.session.scenario) : [];
}

export function drawDeeds() {
  const others = regimes();
  $('regime').parentElement.hidden = !others.length;
  $('regime').replaceChildren(...[{ name: '', label: say('regime.none') }, ...others].map(({ name, label }) => Object.assign(document.createElement('option'), { value: name, textContent: label || name })));
  $('regime').onchange = () => { if ($('regime').value) govern($('regime').value); $('regime').value = ''; };
  $('deeds').replaceChildren(...Object.keys(DEEDS).map(name => Object.assign(document.createElement('button'), { textContent: say(`deed.${name}`), onclick: () => act(name) })));
}
