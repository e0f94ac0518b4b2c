// Time: the worlds are opened, played and replayed, and the reader may guess first.
import { $, charts, mean, metric, state, status, STILL, then } from './state.js';
import { Pair } from './pair.js';
import { layout } from './network.js';
import { number, say } from './words.js';
import { draw, drawCharts, earlyOutcome, hide, noteUsers, refresh, SHOWN } from './view.js';
import { tellLife } from './people.js';
import { drawChanges, drawKnobs } from './knobs.js';
import { drawDeeds } from './deeds.js';

export const SAMPLE = 120;

/**
 * Draws the people anew and plays to a day, with the changes that were made on the way. In view, the people are shown as
 * they settle before day 0; else what was there stays until the new worlds have come to the day.
 */
export async function open(day = 0, { inView = false } = {}) {
  const mine = ++state.opened, before = { pair: state.pair, sample: state.sample, ties: state.ties, places: state.places, drawn: state.drawn };
  const next = new Pair(state.study, { seed: state.session.seed, start: state.session.start });
  try {
    await next.open(async at => {
      if (mine !== state.opened) return;
      status(say('settling', { day: number(at, 0), people: state.session.start['population.people_count'] ?? state.study.scenario.settings['population.people_count'] }));
      if (inView) await lookBefore(next, at);
    });
    await state.tested;
    await replay(next, day, at => status(say('replaying', { day: at })));
  } catch (fault) {
    if (state.pair === next) { Object.assign(state, before); document.body.classList.remove('settling'); if (state.pair) draw(); else hide(); }
    next.close();
    throw fault;
  }
  if (mine !== state.opened) { next.close(); return; }
  before.pair?.close();
  document.body.classList.remove('settling');
  state.pair = next;
  const world = state.pair.engines.scenario;
  state.pair.ids = (await world.ask('names', 'w')).person_id;
  state.sample = Array.from((await world.ask('sample', 'w', SAMPLE)).person);
  state.ties = await state.pair.ask('ties', 'w', state.sample);
  place(next, state.sample, state.ties);
  $('persons').replaceChildren(...state.pair.ids.slice(0, 3000).map(id => Object.assign(document.createElement('option'), { value: id })));
  if (state.chosen !== null) { await state.pair.ask('follow', 'w', state.chosen); state.followed = state.pair.day; }
  status(day ? say('at', { day }) : say('ready'));
  drawKnobs(); drawDeeds(); drawChanges();
  await refresh();
  if (state.chosen !== null) await tellLife();
  document.body.dataset.ready = 'true';
}

/** Gives the people of a drawing their places; the same people keep them. */
function place(pair, sample, ties) {
  const drawn = JSON.stringify([pair.study.name, pair.seed, Object.entries(state.session.start).filter(([path]) => path.startsWith('population.')), sample]);
  if (state.drawn !== drawn) Object.assign(state, { drawn, places: layout(sample, ties.reference ?? ties.scenario, 480, 300) });
}

/** Shows people as they settle before day 0. */
async function lookBefore(next, day) {
  /** Asked before the first wait, so that the answers are of this day. */
  const asked = next.people(SHOWN, 'b'), tied = next.sample && next.ask('ties', 'b', next.sample);
  next.drawn ??= drawPeople(next);
  await next.drawn;
  const persons = await asked;
  Object.assign(next, { persons, day });
  state.ties = await tied ?? state.ties;
  next.early.day.push(day);
  for (const world of next.names) (next.early[world] ??= []).push(mean(persons[world][earlyOutcome()]));
  draw();
}

/** Chooses the people of whom a drawing is made, and their places. */
async function drawPeople(next) {
  const sample = Array.from((await next.engines.scenario.ask('sample', 'b', SAMPLE)).person), ties = await next.ask('ties', 'b', sample);
  Object.assign(next, { sample, early: { day: [] } });
  place(next, sample, ties);
  Object.assign(state, { pair: next, sample, ties });
  document.body.classList.add('settling');
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
  if (state.pair.day >= state.study.horizon_days) status(say('ended', { day: state.pair.day }));
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
