// Interventions by hand.
import { $, state, status, then } from './state.js';
import { say } from './words.js';
import { remember } from './knobs.js';
import { open, play } from './time.js';

/** What can be done: settings of an intervention, with its length in days where it ends. */
export const DEEDS = { outage: { days: 14, set: { 'effect.out_of_reach': 'true' } }, cap: { set: { 'effect.sessions_most': '1' } },
  gate: { set: { 'effect.barred': 'true', 'target.age_to': '17.99' } }, removed: { set: { 'effect.without_needs': 'companionship' } },
  visits: { set: { 'effect.visits_per_week': '2', 'target.loneliness_above': '50' } }, marketing: { days: 28, set: { 'effect.marketing': '3' } },
  lockdown: { days: 60, set: { 'effect.meeting_cost': '2' } } };

/** Does something to the scenario from today. It belongs to the run from its beginning, so the world is replayed to today. */
export function act(name) {
  const day = state.pair.day;
  remember();
  enter(name, day);
  then(async () => { await open(day); await play(day + 1); status(say('deed.done', { deed: say(`deed.${name}`), day })); });
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

export function drawDeeds() {
  $('deeds').replaceChildren(...Object.keys(DEEDS).map(name => Object.assign(document.createElement('button'), { textContent: say(`deed.${name}`), onclick: () => act(name) })));
}
