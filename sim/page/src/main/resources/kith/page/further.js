// Further pairs of worlds, and the same pair under other assumptions.
import { $, decimals, fail, metric, row, state, status, zone } from './state.js';
import { Pair } from './pair.js';
import { say, signed } from './words.js';
import { difference, groupsOf, interval, verdict } from './compare.js';
import { drawCharts } from './view.js';
import { replay } from './time.js';

/** The difference today for everybody and for groups, in another pair. */
export function gaps(some) {
  return groupsOf(some.persons, state.session.outcome, some.names);
}

export async function morePairs() {
  const day = state.pair.day, button = $('more');
  button.disabled = true;
  if (state.band?.day !== day) state.others = [];
  try {
    const wanted = state.others.length + 4;
    while (state.others.length < wanted && state.pair.day === day) {
      status(say('more.running', { n: state.others.length + 2, of: wanted + 1 }));
      const other = new Pair(state.study, { seed: state.session.seed, replicate: state.others.length + 1, start: state.session.start });
      await other.open();
      await replay(other, day);
      state.others.push(other);
      for (const engine of Object.values(other.engines)) engine.close();
      const all = [state.pair, ...state.others].map(each => difference(each.series.scenario[state.session.outcome], each.series.reference[state.session.outcome]));
      state.band = interval(all, day);
      drawCharts();
    }
    status(say('more.done', { n: state.others.length + 1, day }));
  } catch (fault) { fail(fault); } finally { button.disabled = false; }
}

export async function tryRivals() {
  const button = $('try-rivals'), day = state.pair.day;
  button.disabled = true;
  state.rivalRows = state.study.rivals.map(rival => ({ rival, groups: null }));
  drawRivals();
  try {
    for (const line of state.rivalRows) {
      status(say('rivals.running', { words: line.rival.words }));
      const other = new Pair(state.study, { seed: state.session.seed, start: state.session.start, everywhere: { [line.rival.path]: line.rival.value } });
      await other.open();
      await replay(other, day);
      other.persons = await other.people(['user_share', 'weekly_user_share', 'daily_user_share', state.session.outcome]);
      line.groups = gaps(other);
      other.close();
      drawRivals();
    }
    status(say('rivals.done', { day }));
  } catch (fault) { fail(fault); } finally { button.disabled = false; }
}

export function drawRivals() {
  const table = $('rivals');
  table.replaceChildren();
  const there = state.pair?.names[1] && state.study.rivals.length && metric(state.session.outcome).of_persons;
  $('try-rivals').hidden = !there;
  if (!there) { row(table, [say('rivals.none')]); return; }
  row(table, [say('assumption'), say('group.all'), say('group.daily')], 'th');
  const mine = gaps(state.pair);
  const cell = (groups, name) => {
    const group = groups?.find(each => each.name === name);
    return !group ? '…' : group.n < 10 ? say('few') : `${signed(group.value, decimals() + 1)} ${say(`word.${verdict(group.value, zone())}`)}`;
  };
  const word = (groups, name) => { const group = groups?.find(each => each.name === name); return group && group.n >= 10 ? verdict(group.value, zone()) : null; };
  row(table, [say('as.here'), cell(mine, 'all'), cell(mine, 'daily')]);
  for (const { rival, groups } of state.rivalRows ?? state.study.rivals.map(rival => ({ rival, groups: undefined }))) {
    const flips = ['all', 'daily'].some(name => word(groups, name) && word(mine, name) && word(groups, name) !== word(mine, name));
    row(table, [rival.words + (flips ? ` — ${say('flips')}` : ''), groups === undefined ? '' : cell(groups, 'all'), groups === undefined ? '' : cell(groups, 'daily')]);
  }
}
