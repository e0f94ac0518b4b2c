// Who decides: people and their AIs on the plane of values, and what providers did with their levers.
import { $, metric, row, state } from './state.js';
import { colour } from './chart.js';
import { number, say } from './words.js';

const NAMES = ['A', 'B', 'C'];
/** The plane shows at least this far from its middle. */
const SPAN = 3;

/** The conduct of an AI that can be steered, whose course is shown. */
export const LEVERS = ['ai_relationship_seeking', 'ai_retention', 'ai_bridging'];

/** Whether anybody decides on conduct in a scenario. */
export function decides(study) {
  return Object.keys(study.scenario.settings).some(path => path.startsWith('ai.providers.'));
}

function mark(ctx, kind, x, y, size) {
  ctx.beginPath();
  if (kind === 0) ctx.arc(x, y, size, 0, 7);
  else if (kind === 1) ctx.rect(x - size, y - size, 2 * size, 2 * size);
  else { ctx.moveTo(x, y - 1.2 * size); ctx.lineTo(x + 1.2 * size, y + size); ctx.lineTo(x - 1.2 * size, y + size); ctx.closePath(); }
}

/** Draws people by community and the stances that users meet; earlier stances stay as a faint trail. */
export function drawPlane(canvas, values, trail) {
  const scale = devicePixelRatio, width = canvas.clientWidth, height = canvas.clientHeight;
  canvas.width = width * scale; canvas.height = height * scale;
  const ctx = canvas.getContext('2d');
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  const span = 1.05 * values.x.reduce((most, x, person) => values.community[person] < 0 ? most : Math.max(most, Math.abs(x), Math.abs(values.y[person])), SPAN);
  const at = (x, y) => [width / 2 + x / span * width / 2, height / 2 - y / span * height / 2];
  ctx.strokeStyle = colour('--rule');
  ctx.strokeRect(0.5, 0.5, width - 1, height - 1);
  ctx.beginPath(); ctx.moveTo(width / 2, 0); ctx.lineTo(width / 2, height); ctx.moveTo(0, height / 2); ctx.lineTo(width, height / 2); ctx.stroke();
  const every = Math.max(1, Math.floor(values.x.length / 600));
  ctx.lineWidth = 1;
  for (let person = 0; person < values.x.length; person += every) {
    if (values.community[person] < 0) continue;
    mark(ctx, values.community[person], ...at(values.x[person], values.y[person]), 2.4);
    ctx.strokeStyle = colour('--human'); ctx.stroke();
  }
  const diamond = ([x, y], size, filled) => {
    ctx.beginPath(); ctx.moveTo(x, y - size); ctx.lineTo(x + size, y); ctx.lineTo(x, y + size); ctx.lineTo(x - size, y); ctx.closePath();
    ctx.fillStyle = ctx.strokeStyle = colour('--ai');
    if (filled) ctx.fill(); else ctx.stroke();
  };
  for (const { x, y } of trail) diamond(at(x, y), 3, false);
  for (const { x, y } of stances(values)) diamond(at(x, y), 7, true);
}

/** The mean stance that the users of each community meet; one where they are the same. */
export function stances(values) {
  const found = [];
  for (const community of [0, 1, 2]) {
    let x = 0, y = 0, n = 0;
    values.met_x.forEach((met, person) => { if (Number.isFinite(met) && values.community[person] === community) { x += met; y += values.met_y[person]; n++; } });
    if (n) found.push({ community, x: x / n, y: y / n, n });
  }
  return found.every(each => Math.hypot(each.x - found[0].x, each.y - found[0].y) < 0.02) ? found.slice(0, 1) : found;
}

/** By community: people, users, how far their values lie from what they meet, and their influence on conduct. */
export function communities(values) {
  return NAMES.map((name, community) => {
    let people = 0, users = 0, misfit = 0, influence = 0, heard = 0;
    values.community.forEach((of, person) => {
      if (of !== community) return;
      people++;
      if (Number.isFinite(values.met_x[person])) { users++; misfit += Math.hypot(values.x[person] - values.met_x[person], values.y[person] - values.met_y[person]); }
      if (Number.isFinite(values.influence[person])) { heard++; influence += values.influence[person]; }
    });
    return { name, people, users, misfit: users ? misfit / users : NaN, influence: heard ? influence / heard : NaN };
  }).filter(each => each.people);
}

/** The community whose people count least, in words; empty where nobody decides yet or all count alike. */
export function leastHeard(list) {
  const known = list.filter(each => Number.isFinite(each.influence));
  if (known.length < 2) return '';
  const least = known.reduce((one, other) => other.influence < one.influence ? other : one);
  const most = Math.max(...known.map(each => each.influence));
  return most - least.influence < 0.005 ? say('decide.alike') : say('decide.least', { name: least.name, influence: number(least.influence, 2) });
}

/** How the scenario decides, in words: the signal, who takes part, and the rule that combines votes. */
export function rules(settings) {
  const of = name => settings[Object.keys(settings).find(path => path.startsWith('ai.providers.') && path.endsWith(name))];
  const part = of('.participation.rule'), votes = part !== 'none' && of('.objective.signal') === 'preference';
  return say('decide.rules', { signal: of('.objective.signal'), pluralism: of('.granularity.pluralism') })
    + (votes ? ' ' + say('decide.votes', { part, rule: of('.aggregation.rule'), turnout: number(100 * of('.participation.turnout_share'), 0) }) : '');
}

export async function readDecide() {
  if (!decides(state.study)) return;
  const [values, rounds] = await Promise.all([state.pair.engines.scenario.ask('values', 'w'), state.pair.engines.scenario.ask('rounds', 'w', 0)]);
  state.pair.values = values;
  state.pair.rounds = rounds;
  (state.pair.trail ??= []).push(...stances(values));
}

export function drawDecide() {
  $('decide').hidden = !decides(state.study) || !state.pair.values;
  if ($('decide').hidden) return;
  const list = communities(state.pair.values);
  drawPlane($('plane'), state.pair.values, state.pair.trail.slice(-150));
  $('plane').setAttribute('aria-label', say('plane', { n: stances(state.pair.values).length }));
  $('decide-rules').textContent = rules(state.pair.settings.scenario.settings);
  const table = $('communities');
  table.replaceChildren();
  row(table, [say('community'), say('people'), say('users'), say('misfit'), say('influence')], 'th');
  for (const each of list) row(table, [each.name, number(each.people, 0), number(each.users, 0), each.users < 10 ? say('few') : number(each.misfit, 2), number(each.influence, 2)]);
  $('least').textContent = leastHeard(list);
  const levers = $('levers');
  levers.replaceChildren();
  row(levers, [say('lever'), say('lever.start'), say('lever.now')], 'th');
  for (const name of LEVERS) {
    const course = state.pair.series.scenario[name]?.filter(Number.isFinite) ?? [];
    if (course.length) row(levers, [metric(name).label, number(course[0], 2), number(course.at(-1), 2)]);
  }
  $('rounds').textContent = say('rounds', { n: new Set(state.pair.rounds.day).size, people: number(state.pair.rounds.people.at(-1) ?? 0, 0) });
}
