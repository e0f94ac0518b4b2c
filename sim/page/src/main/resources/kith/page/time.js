// Time: the worlds are opened, played and replayed, and the reader may guess first.
import { $, charts, metric, state, status, STILL, then } from './state.js';
import { Pair } from './pair.js';
import { layout } from './network.js';
import { number, say } from './words.js';
import { drawCharts, noteUsers, refresh } from './view.js';
import { tellLife } from './people.js';
import { drawChanges, drawKnobs } from './knobs.js';
import { drawDeeds } from './deeds.js';

export const SAMPLE = 120;

/** Draws the people anew and plays to a day, with the changes that were made on the way. */
export async function open(day = 0) {
  const mine = ++state.opened;
  const next = new Pair(state.study, { seed: state.session.seed, start: state.session.start });
  await next.open(at => { if (mine === state.opened) status(say('settling', { day: number(at, 0), people: state.session.start['population.people_count'] ?? state.study.scenario.settings['population.people_count'] })); });
  await replay(next, day, at => status(say('replaying', { day: at })));
  if (mine !== state.opened) { next.close(); return; }
  state.pair?.close();
  state.pair = next;
  const world = state.pair.engines.scenario;
  state.pair.ids = (await world.ask('names', 'w')).person_id;
  state.sample = (await world.ask('sample', 'w', SAMPLE)).person;
  state.ties = await state.pair.ask('ties', 'w', Array.from(state.sample));
  state.places = layout(Array.from(state.sample), state.ties.reference ?? state.ties.scenario, 480, 300);
  $('persons').replaceChildren(...state.pair.ids.slice(0, 3000).map(id => Object.assign(document.createElement('option'), { value: id })));
  if (state.chosen !== null) await state.pair.ask('follow', 'w', state.chosen);
  status(day ? say('at', { day }) : say('ready'));
  drawKnobs(); drawDeeds(); drawChanges();
  await refresh();
  document.body.dataset.ready = 'true';
}

/** Plays a pair to a day under the changes of the session. */
export async function replay(some, day, told = () => {}) {
  for (const { day: at, set } of state.session.changes.filter(each => each.day <= day)) {
    if (some.day < at) await some.runTo(at);
    await some.set(set);
  }
  while (some.day < day) {
    told(some.day);
    await some.runTo(Math.min(day, some.day + 15));
    if (metric(state.session.outcome).of_persons) noteUsers(some, await some.people(['user_share', 'weekly_user_share', 'daily_user_share', state.session.outcome]));
  }
}

export async function play(day) {
  await state.pair.runTo(Math.min(day, state.study.horizon_days));
  await refresh();
  if (state.chosen !== null) await tellLife();
}

export async function loop() {
  while (state.playing && state.pair.day < state.study.horizon_days) {
    const speed = Number($('speed').value), began = performance.now();
    const often = STILL.matches ? 2 : 10;
    const days = Math.max(1, Math.round(Math.min(speed, 200) / often));
    await then(() => play(state.pair.day + days));
    const wait = 1000 * days / speed - (performance.now() - began);
    if (wait > 0) await new Promise(done => setTimeout(done, wait));
    else await new Promise(done => setTimeout(done));
  }
  setPlaying(false);
}

export function setPlaying(to) {
  if (state.playing === to) return;
  state.playing = to;
  $('play').textContent = say(to ? 'pause' : 'play');
  if (to) loop();
}

export function guess() {
  const chart = charts.difference;
  if (!chart.guess) { chart.startGuess(); $('guess').textContent = say('reveal'); }
  else if (!chart.guess.shown) { chart.reveal(); $('guess').textContent = say('guess.away'); }
  else { chart.guess = null; chart.draw(); $('guess').textContent = say('guess'); }
  drawCharts();
}

export function forgetGuess() {
  charts.difference.guess = null;
  $('guess').textContent = say('guess');
}
