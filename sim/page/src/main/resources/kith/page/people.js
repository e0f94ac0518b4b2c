// For whom: groups, those who differ most, and one person.
import { $, decimals, mean, metric, row, state, then } from './state.js';
import { colour } from './chart.js';
import { number, say, signed } from './words.js';
import { groupsOf } from './compare.js';
import { drawWorlds } from './view.js';

export function drawGroups() {
  const table = $('groups');
  table.replaceChildren();
  row(table, [say('group'), say('people'), state.pair.names[1] ? say('apart') : metric(state.session.outcome).label], 'th');
  for (const group of groupsOf(state.pair.persons, state.session.outcome, state.pair.names)) {
    const few = group.n < 10;
    row(table, [say(`group.${group.name}`), number(group.n, 0), few ? say('few') : (state.pair.names[1] ? signed : number)(group.value, decimals() + 1)], 'td', few ? 'few' : '');
  }
  drawBrush();
}

/** The people with the most AI time today, as the brush asks; null where it asks for everybody. */
export function brushed() {
  const share = Number($('brush').value), hours = state.pair.persons.scenario.ai_hours_per_day;
  if (share >= 100) return null;
  const here = Array.from(hours, (value, person) => person).filter(person => Number.isFinite(hours[person])).sort((a, b) => hours[b] - hours[a] || a - b);
  return new Set(here.slice(0, Math.max(1, Math.round(here.length * share / 100))));
}

/** What the people whom the brush chose have in common, in words. */
export function drawBrush() {
  const { persons, names } = state.pair, chosen = brushed(), outcome = state.session.outcome, words = $('brush-words');
  $('brush').setAttribute('aria-valuetext', `${$('brush').value} %`);
  words.textContent = '';
  if (!chosen || !persons.scenario[outcome]) return;
  const minutes = [...chosen].map(person => 60 * persons.scenario.ai_hours_per_day[person]);
  const by = [...chosen].map(person => persons.scenario[outcome][person] - (names[1] ? persons.reference[outcome][person] : 0)).filter(Number.isFinite);
  words.textContent = say('brush.words', { share: $('brush').value, n: number(chosen.size, 0), low: number(Math.min(...minutes), 0), high: number(Math.max(...minutes), 0),
    what: names[1] ? say('apart') : metric(outcome).label, value: by.length < 10 ? say('few') : (names[1] ? signed : number)(mean(by), decimals() + 1) });
}

export function drawMost() {
  const list = $('most');
  list.replaceChildren();
  if (!state.pair.names[1] || !state.pair.persons.scenario[state.session.outcome]) { list.textContent = say('most.none'); return; }
  const by = Array.from(state.pair.persons.scenario[state.session.outcome], (value, person) => [person, value - state.pair.persons.reference[state.session.outcome][person]])
    .filter(([, value]) => Number.isFinite(value)).sort((a, b) => a[1] - b[1]);
  const ends = [...by.slice(0, 3), ...by.slice(-3)].filter(([, value], i, all) => Math.abs(value) > 0 && all.findIndex(each => each[0] === all[i][0]) === i);
  if (!ends.length) list.textContent = say('most.same');
  for (const [person, value] of ends) {
    const button = document.createElement('button');
    button.className = 'twin';
    button.append(Object.assign(document.createElement('span'), { textContent: state.pair.ids[person] }), Object.assign(document.createElement('span'), { textContent: signed(value, decimals() + 1) }));
    button.onclick = () => follow(person);
    list.append(button);
  }
}

/** Says how a person is chosen. */
export function nobody() {
  $('life').replaceChildren(Object.assign(document.createElement('p'), { className: 'note', textContent: say('person.none') }));
}

export async function follow(person) {
  if (state.pair.day < 0) return;
  state.chosen = person;
  state.followed = state.pair.day;
  $('person').value = state.pair.ids[person];
  await then(async () => { await state.pair.ask('follow', 'w', person); });
  drawWorlds();
  await tellLife();
}

export async function tellLife() {
  if (state.chosen === null) return;
  const life = $('life');
  const answers = await state.pair.ask('person', 'w', state.chosen);
  /** The ledger knows three outcomes; of the others it tells loneliness. */
  const told = ['well_being', 'dependency'].includes(state.session.outcome) ? state.session.outcome : 'loneliness';
  const ledgers = await state.pair.ask('ledger', 'w', told, state.chosen);
  const lanes = await state.pair.ask('lane', 'w', Math.max(0, state.pair.day - 1));
  life.replaceChildren();
  const table = document.createElement('table');
  row(table, ['', ...state.pair.names.map(name => state.study[name].label)], 'th');
  for (const name of ['loneliness', 'well_being', 'dependency', 'ai_hours_per_day']) {
    row(table, [metric(name).label, ...state.pair.names.map(world => number(state.pair.persons[world][name][state.chosen], metric(name).decimals))]);
  }
  row(table, [say('ties.count'), ...state.pair.names.map(world => number(answers[world].other.length, 0))]);
  life.append(table);
  const close = answers.scenario, order = Array.from(close.closeness, (value, i) => i).sort((a, b) => close.closeness[b] - close.closeness[a]).slice(0, 5);
  life.append(Object.assign(document.createElement('p'), { className: 'note', textContent: say('life.ties', { list: order.map(i => `${state.pair.ids[close.other[i]]} (${say(`role.${close.role[i]}`)})`).join(', ') || say('nobody') }) }));
  const moves = document.createElement('table');
  row(moves, [say('life.moved', { outcome: metric(told).label }), ...state.pair.names.map(name => state.study[name].label)], 'th');
  ledgers.scenario.cause.forEach((cause, i) => {
    const amounts = state.pair.names.map(name => ledgers[name].amount[i]);
    if (amounts.some(amount => Math.abs(amount) >= 0.005)) row(moves, [cause, ...amounts.map(amount => signed(amount, 2))]);
  });
  life.append(moves);
  const seen = state.followed < state.pair.day;
  life.append(Object.assign(document.createElement('p'), { className: 'note', textContent: seen ? say('life.day') : say('life.later', { day: state.followed }) }));
  if (seen) for (const world of state.pair.names) life.append(lane(lanes[world], state.study[world].label));
  life.append(Object.assign(document.createElement('p'), { className: 'note', textContent: say('story') }));
}

/** The last day of a person as a lane: contacts as blue bars, sessions as orange diamonds. */
export function lane(events, label) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const from = Math.max(0, state.pair.day - 1);
  svg.setAttribute('class', 'lane'); svg.setAttribute('viewBox', '0 0 288 44'); svg.setAttribute('role', 'img');
  const contacts = Array.from(events.other).filter(other => other >= 0).length, sessions = events.other.length - contacts;
  svg.setAttribute('aria-label', say('lane', { world: label, contacts, sessions }));
  const add = (name, attributes, text) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    svg.append(element);
  };
  add('text', { x: 0, y: 11, 'font-size': 11, fill: colour('--ink2') }, say('lane', { world: label, contacts, sessions }));
  add('line', { x1: 0, x2: 288, y1: 38, y2: 38, stroke: colour('--edge') });
  for (const hour of [0, 6, 12, 18, 24]) add('line', { x1: hour * 12, x2: hour * 12, y1: 35, y2: 41, stroke: colour('--edge') });
  events.day.forEach((day, i) => {
    const x = (day - from) * 288;
    if (events.other[i] < 0) add('path', { d: `M${x} 18l6 7-6 7-6-7z`, fill: colour('--ai') });
    else add('rect', { x, y: 18, width: Math.max(2, events.hours[i] * 12), height: 14, fill: colour('--human') });
  });
  return svg;
}
